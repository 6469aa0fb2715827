import { createGenerator } from '@sentenceforge/random';

/**
 * A number for each of many draws of as many rows as there are, with replacement.
 *
 * @param of the number for the rows drawn; the array is used again for the next draw.
 * @example resample(100, { samples: 1000, seed: 42 }, (rows) => rows[0]).length // 1000
 */
export function resample(
  rows: number,
  { samples, seed }: { readonly samples: number; readonly seed: number },
  of: (rows: Uint32Array) => number,
): Float64Array {
  const drawn = new Uint32Array(rows);
  return Float64Array.from({ length: samples }, (_, sample) => {
    const generator = createGenerator({ seed, stream: sample });
    for (let index = 0; index < rows; index++) {
      drawn[index] = generator.integer(rows);
    }
    return of(drawn);
  });
}
