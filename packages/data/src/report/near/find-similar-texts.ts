import { createMinHash } from './create-min-hash.ts';
import { jaccard } from './jaccard.ts';
import { shinglesOf } from './shingles-of.ts';
import { sortedSet } from './sorted-set.ts';

const bands = 16;
const bandLength = 4;
/** Of the texts that share a band with another, so many are compared with it: bounds the time where all are alike. */
const mostCompared = 100;

/**
 * For each of some different texts one of the others that is similar to it, if there is one. MinHash signatures of 64
 * numbers in 16 bands of 4 find candidates (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3; a
 * pair with a similarity of 0.8 is missed once in 4,600 times), whose Jaccard similarity is then computed. Linear in
 * the number of texts.
 *
 * @param threshold the lowest Jaccard similarity of the sets of four-character shingles, from 0.7 to 1
 * @returns texts -> others
 * @example findSimilarTexts(['the red planes take off'], ['the red plane takes off'], 0.7)
 */
export function findSimilarTexts(
  texts: readonly string[],
  others: readonly string[],
  threshold: number,
): Map<string, string> {
  const matches = new Map<string, string>();
  if (texts.length === 0) return matches;
  const minHash = createMinHash(bands * bandLength);
  const signatures = texts.map((text) => minHash(shinglesOf(text)));
  const buckets = fillBuckets(signatures);
  const sets = new Map<number, Int32Array>();
  const lastCompared = new Int32Array(texts.length).fill(-1);
  others.forEach((other, turn) => {
    const otherShingles = shinglesOf(other);
    const signature = minHash(otherShingles);
    let otherSet: Int32Array | undefined;
    let compared = 0;
    buckets.forEach((bucket, band) => {
      const candidates = bucket.get(bandKey(signature, band)) ?? [];
      for (let place = 0; place < candidates.length && compared < mostCompared; place += 1) {
        const candidate = candidates[place]!;
        const text = texts[candidate]!;
        if (matches.has(text)) {
          // taken out, so that texts that are all alike are not passed over again and again
          candidates[place] = candidates.at(-1)!;
          candidates.pop();
          place -= 1;
          continue;
        }
        if (lastCompared[candidate] === turn) continue;
        lastCompared[candidate] = turn;
        compared += 1;
        if (agreement(signature, signatures[candidate]!) < threshold - 0.2) continue;
        // most candidates do not get here, so sets are made as late as this
        otherSet ??= sortedSet(otherShingles);
        const set = sets.get(candidate) ?? sortedSet(shinglesOf(text));
        sets.set(candidate, set);
        if (jaccard(otherSet, set) >= threshold) matches.set(text, other);
      }
    });
  });
  return matches;
}

/** For each band the signatures by their part in it. */
function fillBuckets(signatures: readonly Int32Array[]): Map<number, number[]>[] {
  return Array.from({ length: bands }, (_, band) => {
    const bucket = new Map<number, number[]>();
    signatures.forEach((signature, place) => {
      const key = bandKey(signature, band);
      const known = bucket.get(key);
      if (known) known.push(place);
      else bucket.set(key, [place]);
    });
    return bucket;
  });
}

/** A number for the band's part of a signature; that other parts may share it costs a comparison, no more. */
function bandKey(signature: Int32Array, band: number): number {
  let key = 0;
  for (let place = band * bandLength; place < (band + 1) * bandLength; place += 1) {
    key = Math.imul(key ^ signature[place]!, 0x9e3779b1);
    key ^= key >>> 15;
  }
  return key;
}

/** The share of places in which two signatures agree: about the Jaccard similarity, its standard error 0.05. */
function agreement(first: Int32Array, second: Int32Array): number {
  let same = 0;
  for (let place = 0; place < first.length; place += 1) {
    if (first[place] === second[place]) same += 1;
  }
  return same / first.length;
}
