import { readDataFile, writeDataFile } from '../../src/journal/dataFile';
import type { MemoryDisk, MemoryFolder } from './memoryPorts';

/** A sync program between the plugin folders of several devices. */
export interface SyncProgram {
  /** One device is connected: what is new goes up and comes down. */
  sync(device: number, disk: MemoryDisk, folder: MemoryFolder): void;
}

/** Applies the keys of the local JSON on top of the remote JSON: a key that was dropped elsewhere comes back. */
export function keyByKey(): SyncProgram {
  let remote: string | null = null;
  return {
    sync(_device, disk) {
      const [up, down] = [readDataFile(disk.text ?? '{}'), readDataFile(remote ?? '{}')];
      if (disk.text !== null && up.state === 'read') {
        const chunks = new Map([...down.chunks, ...up.chunks]);
        remote = writeDataFile({ chunks: [...chunks], others: new Map() });
      }
      if (remote !== null && disk.text !== remote) disk.put(remote);
    },
  };
}

/** Knows files alone: who changed theirs since the last time puts it over the other's, whatever that holds. */
export function lastWriterWins(): SyncProgram {
  let remote: string | null = null;
  const seen = new Map<number, string | null>();
  return {
    sync(device, disk) {
      const changedHere = disk.text !== null && disk.text !== (seen.get(device) ?? null);
      if (changedHere) remote = disk.text;
      else if (remote !== null && remote !== disk.text) disk.put(remote);
      seen.set(device, disk.text);
    },
  };
}

/** Where both sides changed, the remote file wins and the local one is laid beside it as a conflict copy. */
export function conflictCopies(): SyncProgram {
  let remote: string | null = null;
  let count = 0;
  const seen = new Map<number, string | null>();
  return {
    sync(device, disk) {
      const before = seen.get(device) ?? null;
      const changedHere = disk.text !== null && disk.text !== before;
      const changedThere = remote !== null && remote !== before;
      if (changedHere && changedThere && disk.text !== remote) {
        disk.copyFiles.set(`data.sync-conflict-${++count}.json`, disk.text ?? '');
        disk.put(remote);
      } else if (changedHere) {
        remote = disk.text;
      } else if (remote !== null && disk.text !== remote) {
        disk.put(remote);
      }
      seen.set(device, disk.text);
    },
  };
}

/** Knows the files of a folder alone; what is new comes down late, each file at its second chance, last ones first. */
export function lateFiles(): SyncProgram {
  const remote = new Map<string, string>();
  const known = new Map<number, Set<string>>();
  const waiting = new Map<number, Set<string>>();
  return {
    sync(device, _disk, { files }) {
      const before = known.get(device) ?? new Set();
      const held = waiting.get(device) ?? new Set();
      for (const key of before) if (!files.has(key)) remote.delete(key);
      for (const [key, text] of files) if (!before.has(key)) remote.set(key, text);
      for (const key of [...before]) if (!remote.has(key)) files.delete(key);
      for (const [key, text] of [...remote].reverse()) {
        if (files.has(key)) continue;
        if (held.delete(key)) files.set(key, text);
        else held.add(key);
      }
      known.set(device, new Set(files.keys()));
      waiting.set(device, held);
    },
  };
}

/** Merges by lines; where both sides changed lines at one place, the file is left with conflict markers in it. */
export function gitMerge(): SyncProgram {
  let remote: string | null = null;
  const bases = new Map<number, string>();
  return {
    sync(device, disk) {
      const base = bases.get(device) ?? '';
      const [ours, theirs] = [disk.text ?? base, remote ?? base];
      if (ours === theirs || theirs === base) remote = ours === '' ? remote : ours;
      else if (ours === base) disk.put(theirs);
      else disk.put(withMarkers(ours, theirs));
      bases.set(device, ours === base || theirs === base ? (disk.text ?? '') : theirs);
    },
  };
}

function withMarkers(ours: string, theirs: string): string {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail++;
  }
  return [
    ...left.slice(0, head),
    '<<<<<<< HEAD',
    ...left.slice(head, left.length - tail),
    '=======',
    ...right.slice(head, right.length - tail),
    '>>>>>>> theirs',
    ...left.slice(left.length - tail),
  ].join('\n');
}
