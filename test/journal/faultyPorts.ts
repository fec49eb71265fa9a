import type { Disk, DiskRead, Failed, Shadow } from '../../src/journal/ports';
import type { MemoryDisk, MemoryShadow } from './memoryPorts';

/** What goes wrong with one single operation. */
export const faults = [
  'killed before it',
  'killed half way',
  'killed after it',
  'fails',
  'fails after it was done',
  'comes late',
] as const;
export type Fault = (typeof faults)[number];

export interface Plan {
  /** 1 for the first operation of the session; none for 0. */
  readonly operation: number;
  readonly fault: Fault;
}

/** The ports of one session in which one operation goes wrong. */
export class FaultySession {
  operations = 0;
  /** Name of the operation that went wrong. */
  struck: string | null = null;
  readonly killed: Promise<'killed'>;
  readonly disk: Disk;
  readonly shadow: Shadow;
  private dead = false;
  private kill: (how: 'killed') => void = () => undefined;

  constructor(
    private readonly realDisk: MemoryDisk,
    realShadow: MemoryShadow,
    private readonly plan: Plan,
  ) {
    this.killed = new Promise((resolve) => (this.kill = resolve));
    const none: Failed = { ok: false, reason: 'out of luck' };
    const unreadable: DiskRead = { state: 'unreadable', reason: 'out of luck' };
    this.disk = {
      read: () => this.run('read', () => realDisk.read(), unreadable),
      stat: () => this.run('stat', () => realDisk.stat(), null),
      copies: () => this.run('copies', () => realDisk.copies(), []),
      write: (text) =>
        this.run(
          'write',
          () => realDisk.write(text),
          none,
          () => this.tear(text),
        ),
      keepAside: (name, text) =>
        this.run(
          'keepAside',
          () => realDisk.keepAside(name, text),
          none,
          () => this.tearAside(name, text),
        ),
    };
    this.shadow = {
      read: () => this.run('shadow read', () => realShadow.read(), none),
      append: (row) => this.run('shadow append', () => realShadow.append(row), none),
      replace: (change) => this.run('shadow replace', () => realShadow.replace(change), none),
    };
  }

  /** `tear` leaves half of the operation; where it is null, the operation is done whole or not at all. */
  private async run<T, F>(
    name: string,
    work: () => Promise<T>,
    failed: F,
    tear?: () => void,
  ): Promise<T | F> {
    if (this.dead) return never();
    this.operations++;
    if (this.operations !== this.plan.operation) return work();
    this.struck = name;
    switch (this.plan.fault) {
      case 'killed before it':
        return this.die();
      case 'killed half way':
        tear?.();
        return this.die();
      case 'killed after it':
        await work();
        return this.die();
      case 'fails':
        return failed;
      case 'fails after it was done':
        await work();
        return failed;
      case 'comes late':
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
        return work();
    }
  }

  private die<T>(): Promise<T> {
    this.dead = true;
    this.kill('killed');
    return never();
  }

  private tear(text: string): void {
    this.realDisk.put(text.slice(0, text.length / 2));
  }

  private tearAside(name: string, text: string): void {
    this.realDisk.aside.set(name, text.slice(0, text.length / 2));
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
