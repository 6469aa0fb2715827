/** Characters (UTF-16 units) in a shingle. */
const width = 4;

/**
 * Hashes of all runs of four characters of a text, repeated ones included; of the whole text where it is shorter; none
 * where it is empty.
 *
 * @example shinglesOf('abcde').length // 2
 */
export function shinglesOf(text: string): Int32Array {
  if (text === '') return new Int32Array(0);
  const hashes = new Int32Array(Math.max(1, text.length - width + 1));
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0x811c9dc5;
    const end = Math.min(start + width, text.length);
    for (let index = start; index < end; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hashes[start] = mix(hash);
  }
  return hashes;
}

/** Spreads a hash over all bits (the finalizer of MurmurHash3), which the minima of MinHash need. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
