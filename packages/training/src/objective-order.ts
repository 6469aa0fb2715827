import { permutation } from '@sentenceforge/random';
import { uses } from './uses.ts';

/** Which objective each step belongs to. */
export interface ObjectiveOrder {
  readonly stepsPerEpoch: number;
  /** The objective of a step, 0 for the first of each. */
  at(step: number): number;
}

/**
 * Round robin: each objective in turn. Proportional: in every round as many steps of an objective as it has batches,
 * in a random order that follows from the seed and the round (Python's `ProportionalBatchSampler`).
 *
 * @param batches of each objective
 */
export function objectiveOrder(
  batches: readonly number[],
  { sampler, seed }: { sampler: 'round_robin' | 'proportional'; seed: number },
): ObjectiveOrder {
  if (sampler === 'round_robin') {
    return {
      stepsPerEpoch: Math.min(...batches) * batches.length,
      at: (step) => step % batches.length,
    };
  }
  const objectives = batches.flatMap((count, index) => Array<number>(count).fill(index));
  const shuffled = (round: number): Uint32Array =>
    permutation(objectives.length, { seed, stream: round, use: uses.objectives });
  let drawn: { round: number; order: Uint32Array } | undefined;
  return {
    stepsPerEpoch: objectives.length,
    at: (step) => {
      const round = Math.floor(step / objectives.length);
      if (drawn?.round !== round) {
        drawn = { round, order: shuffled(round) };
      }
      return objectives[drawn.order[step % objectives.length]!]!;
    },
  };
}
