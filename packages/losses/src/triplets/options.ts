import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import type { DistanceMatrix, distanceMatrices } from '../similarities/distance-matrices.ts';

/** Options of losses that find the triplets of a batch by its labels. */
export interface BatchTripletOptions {
  /** The euclidean distance (default) or 1 - cosine. */
  readonly distanceMetric: keyof typeof distanceMatrices | DistanceMatrix;
  /** How much farther the negative must be than the positive. Default 5. */
  readonly margin: number;
}

/** Their defaults, rules and inputs. */
export const batchTriplets = {
  inputs: { columns: ['sentence'] },
  labels: 'class',
  options: { distanceMetric: 'euclidean', margin: 5 } as BatchTripletOptions,
  rules: { distanceMetric: similarityRules.batch, margin: rules.finite },
} as const;
