/** What a measured child process reports as the last line of its standard output, as JSON. */
export interface Measurement {
  /** Wall time of the measured part, in seconds. */
  readonly seconds: number;
  /** Pairs (training) or sentences (encoding) per second. */
  readonly rate: number;
  /** Peak resident memory of the whole process, in MiB. */
  readonly peakMegabytes: number;
  /** The versions and settings that were measured. */
  readonly about: string;
}
