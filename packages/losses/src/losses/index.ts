import type { LossFactory } from '../define-loss.ts';
import { cosineSimilarityLoss } from './cosine-similarity-loss.ts';

/** Every loss by its name. */
export const losses: Readonly<Record<string, LossFactory>> = Object.fromEntries(
  [cosineSimilarityLoss].map((factory) => [factory.lossName, factory]),
);
