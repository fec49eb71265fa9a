import { decodeChunk, decodeEvent } from '../../src/journal/chunk';
import { eventsOf } from '../../src/journal/eventTable';
import { readDataFile } from '../../src/journal/dataFile';
import type { EventRef, Happening } from '../../src/journal/event';
import { openStore } from '../../src/journal/openStore';
import type { Store } from '../../src/journal/store';
import { ManualRuntime, MemoryDisk, MemoryFolder, MemoryShadow, rest } from './memoryPorts';

const morning = Date.UTC(2026, 0, 5, 9);

/** A device with its two homes and, while it runs, a store. */
export class SimulatedDevice {
  readonly disk = new MemoryDisk();
  readonly folder = new MemoryFolder();
  shadow = new MemoryShadow();
  runtime = new ManualRuntime(morning);
  /** A data.json of some time ago, to be put back by a backup program. */
  backup: string | null = null;
  private store: Store | null = null;

  constructor(
    public id: string,
    /** Minutes east of UTC. */
    private readonly offset: number,
    private readonly usesFolder: boolean,
  ) {}

  async running(): Promise<Store> {
    if (this.store !== null) return this.store;
    const dayOf = (at: number, hour: number): number =>
      Math.floor((at + this.offset * 60_000 - hour * 3_600_000) / 86_400_000);
    const { disk, shadow, runtime } = this;
    this.store = openStore({ disk, shadow, runtime }, { device: this.id, dayOf });
    await this.store.load();
    await this.store.layoutReady();
    if (this.usesFolder) await this.store.useFolder(this.folder);
    return this.store;
  }

  /** Gives the names of the events that were acknowledged. */
  async append(...happenings: readonly Happening[]): Promise<readonly EventRef[]> {
    const store = await this.running();
    const events = store.append(...happenings);
    return (await store.settled()) ? events.filter(({ kind }) => kind !== 'anchor') : [];
  }

  async pass(ms: number): Promise<void> {
    this.runtime.pass(ms);
    await rest();
  }

  async quit(): Promise<void> {
    await this.store?.close();
    this.forgetStore();
  }

  /** Without a farewell. */
  kill(): void {
    this.forgetStore();
  }

  private forgetStore(): void {
    this.store = null;
    this.runtime = new ManualRuntime(this.runtime.time);
  }

  /** Names of the events that its homes hold now. */
  held(): ReadonlySet<string> {
    const files = [...this.folder.files.values()].flatMap(namesInChunk);
    return new Set([
      ...namesInFile(this.disk.text),
      ...this.heldByShadow(),
      ...this.heldByCopies(),
      ...files,
    ]);
  }

  heldByShadow(): readonly string[] {
    const rows = this.shadow.rows.flatMap(({ writer, sequence, text }) =>
      decodeEvent(text, { writer, sequence }).state === 'decoded' ? [`${writer} ${sequence}`] : [],
    );
    return [...rows, ...[...this.shadow.chunks.values()].flatMap(namesInChunk)];
  }

  heldByCopies(): readonly string[] {
    return [...this.disk.copyFiles.values()].flatMap((text) => namesInFile(text));
  }
}

export function namesInFile(text: string | null): readonly string[] {
  if (text === null) return [];
  return readDataFile(text).chunks.flatMap(([, chunk]) => namesInChunk(chunk));
}

const decoded = new Map<string, readonly string[]>();

function namesInChunk(text: string): readonly string[] {
  const known = decoded.get(text);
  if (known !== undefined) return known;
  const read = decodeChunk(text);
  const names =
    read.state === 'decoded'
      ? eventsOf(read.table).map(({ writer, sequence }) => `${writer} ${sequence}`)
      : [];
  decoded.set(text, names);
  return names;
}
