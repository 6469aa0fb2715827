import type { Loss, LossParameterSpecs } from '@sentenceforge/losses';
import { ParameterStore, type SentenceTransformer } from '@sentenceforge/models';
import { createGenerator } from '@sentenceforge/random';

type Spec = LossParameterSpecs[string] | { shape: readonly number[]; values: Float32Array };

/**
 * New weights for what a loss owns (a classifier, a projection), and for the decoder (`decoder.*`) or the second copy
 * of the model (`twin.*`) that it is trained with; an empty store for a loss that owns nothing.
 *
 * @param seed what random values follow from
 * @throws MODEL_UNSUPPORTED when the loss needs a decoder and the model's family has none
 */
export function createLossState(
  loss: Loss,
  model: Pick<SentenceTransformer, 'dimension' | 'parameters' | 'decoderParameters'>,
  seed: number,
): ParameterStore {
  const specs: [string, Spec][] = Object.entries(
    loss.parameters?.({ dimension: model.dimension }) ?? {},
  );
  if (loss.requires?.includes('decoder')) {
    for (const [name, { values, ...spec }] of Object.entries(model.decoderParameters)) {
      specs.push([`decoder.${name}`, values ? { shape: spec.shape, values } : spec]);
    }
  }
  if (loss.requires?.includes('twin')) {
    for (const name of model.parameters.names) {
      const { data, shape } = model.parameters.get(name);
      specs.push([`twin.${name}`, { shape, values: data.slice() }]);
    }
  }
  return new ParameterStore(
    specs.map(([name, spec], index) => [
      name,
      { data: initialValues(spec, seed, index), shape: spec.shape, dtype: 'float32' as const },
    ]),
  );
}

function initialValues(spec: Spec, seed: number, stream: number): Float32Array {
  if ('values' in spec) return spec.values;
  const { shape, initial } = spec;
  const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
  if ('constant' in initial) return data.fill(initial.constant);
  const generator = createGenerator({ seed, stream });
  const draw =
    'uniform' in initial
      ? () => (generator.uniform() * 2 - 1) * initial.uniform
      : () => generator.normal() * initial.normal;
  return data.map(draw);
}
