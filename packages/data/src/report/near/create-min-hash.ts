import { createGenerator } from '@sentenceforge/random';

/**
 * A function that gives the MinHash signature of a set (Broder 1997): two signatures agree in a place with a
 * probability that is the Jaccard similarity of the sets. Items may come more than once.
 *
 * @param length numbers in a signature
 * @example createMinHash(64)(Int32Array.of(1, 2, 3)) // Int32Array(64)
 */
export function createMinHash(length: number): (items: Int32Array) => Int32Array {
  const generator = createGenerator({ seed: 0 });
  // h(x) = a x + b modulo 2^32, a odd
  const factors = Int32Array.from({ length }, () => generator.word() | 1);
  const summands = Int32Array.from({ length }, () => generator.word());
  return (items) => {
    const signature = new Int32Array(length);
    for (let place = 0; place < length; place += 1) {
      const factor = factors[place]!;
      const summand = summands[place]!;
      let least = 0x7fffffff;
      for (let index = 0; index < items.length; index += 1) {
        const hash = (Math.imul(factor, items[index]!) + summand) | 0;
        if (hash < least) least = hash;
      }
      signature[place] = least;
    }
    return signature;
  };
}
