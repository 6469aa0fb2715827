import { requireEqualLengths } from './require-equal-lengths.ts';

/** What calling everything from a similarity up alike comes to. */
export interface CutPoint {
  /** Half way to the next lower similarity; the similarity itself where there is none. */
  readonly threshold: number;
  /** How many are called alike. */
  readonly taken: number;
  /** How many of those are. */
  readonly hits: number;
}

/**
 * The ways to cut a list in two by similarity, the highest similarity first. Equal similarities are never parted.
 *
 * @param labels 1 for alike, 0 for not.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example cutPoints([0.9, 0.1, 0.5], [1, 0, 0])[0] // { threshold: 0.7, taken: 1, hits: 1 }
 */
export function cutPoints(
  similarities: ArrayLike<number>,
  labels: ArrayLike<number>,
): readonly CutPoint[] {
  requireEqualLengths(similarities, labels);
  const order = Uint32Array.from({ length: similarities.length }, (_, index) => index).sort(
    (a, b) => similarities[b]! - similarities[a]!,
  );
  const points: CutPoint[] = [];
  let hits = 0;
  for (const [position, index] of order.entries()) {
    hits += labels[index]!;
    const score = similarities[index]!;
    const next = position + 1 < order.length ? similarities[order[position + 1]!]! : undefined;
    if (score !== next) {
      points.push({ threshold: between(score, next), taken: position + 1, hits });
    }
  }
  return points;
}

// Rounding may make the midpoint the lower one, which would then be called alike as well.
function between(score: number, next: number | undefined): number {
  const middle = next === undefined ? score : (score + next) / 2;
  return middle === next ? score : middle;
}
