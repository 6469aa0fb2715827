import { permutation } from '@sentenceforge/random';
import type { FeedSource } from './feed-source.ts';

/**
 * `count` ones among `population` zeros, drawn from the run's seed and the step.
 *
 * @param site which of a loss's draws it is
 */
export function sampleSource(
  name: string,
  { population, count, site }: { population: number; count: number; site: number },
): FeedSource {
  return (_, { seed, step }) => {
    const data = new Float32Array(population);
    // streams of their own: far from those of epochs
    const stream = 0xffff_ffff - ((step * 16 + site) % 0x8000_0000);
    for (const place of permutation(population, { seed, stream }).subarray(0, count)) {
      data[place] = 1;
    }
    return { [name]: { data, shape: [population], dtype: 'float32' } };
  };
}
