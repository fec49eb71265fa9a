/** A moment, as remembering counts it. */
export interface StudyTime {
  /** The study day: whole local days since 1970-01-01 that begin at the rollover hour. */
  readonly day: number;
  /** Milliseconds since 1970-01-01T00:00Z by the clock of the device. For elapsed time alone. */
  readonly at: number;
}
