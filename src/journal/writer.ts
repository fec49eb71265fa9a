import type { Happening, JournalEvent } from './event';

/** Stands between a device's id and that of a load of the plugin. */
const separator = '~';

/** A writer's id: that of the device, and a random one of this load. Throws a RangeError for a device with a `~`. */
export function writerOf(device: string, load: string): string {
  if (device === '' || device.includes(separator)) throw new RangeError(`Not a device: ${device}`);
  return `${device}${separator}${load}`;
}

/** The device that a writer ran on. */
export function deviceOf(writer: string): string {
  return writer.split(separator, 1)[0] ?? '';
}

/** Makes events of happenings: the one place where sequences and stamps are given out. */
export class EventWriter {
  #sequence = 0;

  constructor(
    readonly id: string,
    private readonly dayOf: (at: number) => number,
  ) {}

  /** `now` in ms; `greatestStamp` that was seen so far. */
  write(happenings: readonly Happening[], now: number, greatestStamp: number): readonly JournalEvent[] {
    const at = Math.floor(now / 1000) * 1000;
    const day = this.dayOf(now);
    let stamp = greatestStamp;
    return happenings.map((happening) => {
      stamp = Math.max(at, stamp + 1);
      return { writer: this.id, sequence: ++this.#sequence, stamp, at, day, ...inWholeSeconds(happening) };
    });
  }
}

/** A duration is kept to the second: that is what the file can say. */
function inWholeSeconds(happening: Happening): Happening {
  if ((happening.kind !== 'review' && happening.kind !== 'practice') || happening.duration === undefined) {
    return happening;
  }
  return { ...happening, duration: Math.round(Math.max(0, happening.duration) / 1000) * 1000 };
}
