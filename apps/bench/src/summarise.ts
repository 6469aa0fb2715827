import type { Measurement } from './measurement.ts';
import { median } from './median.ts';

/** Medians of both sides and the ratios of their paired repetitions. */
export interface Summary {
  readonly ours: { readonly rate: number; readonly peakMegabytes: number; readonly about: string };
  readonly theirs: {
    readonly rate: number;
    readonly peakMegabytes: number;
    readonly about: string;
  };
  /** Our rate over theirs, pair by pair. */
  readonly speed: { readonly median: number; readonly min: number; readonly max: number };
  /** Our peak memory over theirs, pair by pair. */
  readonly memory: { readonly median: number; readonly min: number; readonly max: number };
}

/** A repetition of both sides, run one right after the other. */
export interface Pair {
  readonly ours: Measurement;
  readonly theirs: Measurement;
}

/** Summarises repetitions: a ratio is taken within each pair, so that a slow spell of the machine hits both of its sides. */
export function summarise(pairs: readonly Pair[]): Summary {
  return {
    ours: medians(pairs.map((pair) => pair.ours)),
    theirs: medians(pairs.map((pair) => pair.theirs)),
    speed: spread(pairs.map((pair) => pair.ours.rate / pair.theirs.rate)),
    memory: spread(pairs.map((pair) => pair.ours.peakMegabytes / pair.theirs.peakMegabytes)),
  };
}

function medians(side: readonly Measurement[]): Summary['ours'] {
  return {
    rate: median(side.map((measurement) => measurement.rate)),
    peakMegabytes: median(side.map((measurement) => measurement.peakMegabytes)),
    about: side[0]?.about ?? '',
  };
}

function spread(ratios: readonly number[]): Summary['speed'] {
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
}
