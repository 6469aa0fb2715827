import type { Loss } from '@sentenceforge/losses';
import { ParameterStore } from '@sentenceforge/models';
import { createGenerator } from '@sentenceforge/random';

/**
 * New weights for what a loss owns (a classifier, a projection); an empty store for a loss that owns nothing.
 *
 * @param dimension the size of an embedding
 * @param seed what uniform values follow from
 */
export function createLossState(loss: Loss, dimension: number, seed: number): ParameterStore {
  const specs = Object.entries(loss.parameters?.({ dimension }) ?? {});
  return new ParameterStore(
    specs.map(([name, { shape, initial }], index) => {
      const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
      if ('constant' in initial) data.fill(initial.constant);
      else {
        const generator = createGenerator({ seed, stream: index });
        for (let i = 0; i < data.length; i++) {
          data[i] = (generator.uniform() * 2 - 1) * initial.uniform;
        }
      }
      return [name, { data, shape, dtype: 'float32' as const }];
    }),
  );
}
