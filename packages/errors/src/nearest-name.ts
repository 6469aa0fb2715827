import { distance } from 'fastest-levenshtein';

/**
 * The known name that is closest to what was typed, or undefined when none is close enough to be a likely typing
 * mistake (more than half of its letters would have to change). Case is ignored.
 *
 * @example nearestName('CosineSimilartyLoss', ['CosineSimilarityLoss', 'TripletLoss']) // 'CosineSimilarityLoss'
 */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const edits = distance(typed.toLowerCase(), name.toLowerCase());
    if (edits < fewest && edits <= Math.max(typed.length, name.length) / 2) {
      [best, fewest] = [name, edits];
    }
  }
  return best;
}
