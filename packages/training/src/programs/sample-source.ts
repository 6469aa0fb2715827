import { permutation } from '@sentenceforge/random';
import { uses } from '../uses.ts';
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
    const options = { seed, stream: step, use: uses.draws + site };
    for (const place of permutation(population, options).subarray(0, count)) {
      data[place] = 1;
    }
    return { [name]: { data, shape: [population], dtype: 'float32' } };
  };
}
