import type { InputExample } from '../input-example.ts';

/** The batches of an epoch in their order: each the indices of its examples, 0 for the first example. */
export type BatchPlan = readonly ArrayLike<number>[];

/** What a {@link BatchSampler} is told by its loader. */
export interface SamplerOptions {
  /** Examples in a batch, >= 1; undefined where a token budget ends the batches. */
  readonly batchSize: number | undefined;
  /** Whether the order is to be random. */
  readonly shuffle: boolean;
  /** What random orders follow from, with the epoch: an integer from 0 to 2^53 - 1. */
  readonly seed: number;
  /**
   * Cuts rows in their order into batches as full as the loader's batch size or token budget allows.
   *
   * @param scale how many times as much a batch may hold; default 1
   */
  cut(rows: Uint32Array, scale?: number): Uint32Array[];
  /** The length of each example, all texts together: in tokens where the loader can count them, else in characters. */
  lengths(): Float64Array;
}

/**
 * How a `DataLoader` chooses the examples of its batches. What it holds it makes once, in `plan`; the plan of an epoch
 * then follows from the epoch alone. Batches that are not full are the loader's to leave out (`dropLast`).
 *
 * @example
 * const backwards: BatchSampler = {
 *   name: 'backwards',
 *   plan: (examples, { cut }) => () => cut(Uint32Array.from(examples.keys()).reverse()),
 * };
 */
export interface BatchSampler {
  readonly name: string;
  plan(examples: readonly InputExample[], options: SamplerOptions): (epoch: number) => BatchPlan;
}
