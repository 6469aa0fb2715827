import { mean } from '../metrics/mean.ts';
import type { DuplicatePairs } from './duplicate-pairs.ts';

/** How well mined pairs are duplicates; all but the threshold in 0 .. 1. */
export interface MiningMetrics {
  readonly averagePrecision: number;
  /** The greatest F1 over all thresholds, and precision and recall there. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The similarity halfway between the last pair taken at the greatest F1 and the next one; 0 when no pair is right. */
  readonly threshold: number;
  /** For each pair of duplicates the precision down to its score, 0 where it was not mined; `averagePrecision` in the mean. */
  readonly precisions: Float64Array;
}

/**
 * Walks down the mined pairs; those of equal score are taken together.
 *
 * Python: `ParaphraseMiningEvaluator`.
 *
 * @param pairs their ids and scores, best first, no pair twice.
 * @example miningMetrics([{ score: 0.9, ids: ['a', 'b'] }], duplicates).f1
 */
export function miningMetrics(
  pairs: readonly { readonly score: number; readonly ids: readonly [string, string] }[],
  duplicates: DuplicatePairs,
): MiningMetrics {
  let best = { f1: 0, precision: 0, recall: 0, threshold: 0 };
  const precisions = new Float64Array(duplicates.count);
  let correct = 0;
  let ofEqualScore: number[] = [];
  for (const [index, { score, ids }] of pairs.entries()) {
    const place = duplicates.placeOf(...ids);
    if (place !== undefined) {
      ofEqualScore.push(place);
    }
    const next = pairs[index + 1]?.score ?? score;
    const isLastOfEquals = next !== score || index === pairs.length - 1;
    if (isLastOfEquals && ofEqualScore.length > 0) {
      correct += ofEqualScore.length;
      const precision = correct / (index + 1);
      const recall = correct / duplicates.count;
      const f1 = (2 * precision * recall) / (precision + recall);
      for (const each of ofEqualScore) {
        precisions[each] = precision;
      }
      if (f1 > best.f1) {
        best = { f1, precision, recall, threshold: (score + next) / 2 };
      }
      ofEqualScore = [];
    }
  }
  const averagePrecision = duplicates.count > 0 ? mean(precisions) : 0;
  return { averagePrecision, ...best, precisions };
}
