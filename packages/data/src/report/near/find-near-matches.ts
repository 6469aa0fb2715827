import { findSimilarTexts } from './find-similar-texts.ts';
import { normalizeText } from './normalize-text.ts';

/**
 * For each of some texts one of the others that is nearly the same, if there is one: equal but for case, punctuation
 * and spaces, or similar (see {@link findSimilarTexts}). Texts without letters and digits match nothing.
 *
 * @param threshold the lowest Jaccard similarity, from 0.7 to 1
 * @returns places in `texts` -> places in `others`
 * @example findNearMatches(['Hello world!'], ['x', 'hello, world'], 0.8) // Map { 0 => 1 }
 */
export function findNearMatches(
  texts: readonly string[],
  others: readonly string[],
  threshold: number,
): Map<number, number> {
  const groups = Map.groupBy(texts.keys(), (place) => normalizeText(texts[place]!));
  const known = new Map<string, number>();
  others.forEach((other, place) => {
    const normal = normalizeText(other);
    if (!known.has(normal)) known.set(normal, place);
  });
  for (const places of [groups, known]) places.delete('');

  const different = [...groups.keys()].filter((normal) => !known.has(normal));
  const similar = findSimilarTexts(different, [...known.keys()], threshold);
  const matches = new Map<number, number>();
  for (const [normal, places] of groups) {
    const match = known.get(known.has(normal) ? normal : (similar.get(normal) ?? ''));
    if (match !== undefined) for (const place of places) matches.set(place, match);
  }
  return matches;
}
