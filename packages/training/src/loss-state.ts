import { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss, LossParameterSpecs } from '@sentenceforge/losses';
import { ParameterStore, type SentenceTransformer } from '@sentenceforge/models';
import { createGenerator } from '@sentenceforge/random';
import type { FitOptions } from './fit-options.ts';
import { uses } from './uses.ts';

type Model = Pick<SentenceTransformer, 'dimension' | 'parameters' | 'decoderParameters'>;
type Spec = LossParameterSpecs[string] | { shape: readonly number[]; values: Float32Array };

/**
 * New weights for what a loss owns (a classifier, a projection), and for the decoder (`decoder.*`) or the second copy
 * of the model (`twin.*`) that it is trained with; an empty store for a loss that owns nothing.
 *
 * @param seed what random values follow from
 * @throws MODEL_UNSUPPORTED when the loss needs a decoder and the model's family has none
 */
export function createLossState(loss: Loss, model: Model, seed: number): ParameterStore {
  return new ParameterStore(
    specsOf(loss, model).map(([name, spec], index) => [
      name,
      { data: initialValues(spec, seed, index), shape: spec.shape, dtype: 'float32' as const },
    ]),
  );
}

/** The weights of each objective's loss: those given, or new ones; objectives with the same loss share them. */
export function lossStatesOf(
  model: Model,
  { trainObjectives, lossStates, seed = 42 }: FitOptions,
): readonly ParameterStore[] {
  if (lossStates) return lossStates;
  const distinct = new Set(trainObjectives.map(([, loss]) => loss));
  const made = new Map([...distinct].map((loss) => [loss, createLossState(loss, model, seed)]));
  return trainObjectives.map(([, loss]) => made.get(loss)!);
}

/**
 * Check that weights are those that a loss needs, by name and shape.
 *
 * @throws OPTION_INVALID with the first difference
 */
export function checkLossState(loss: Loss, model: Model, state: ParameterStore): void {
  const expected = new Map(specsOf(loss, model).map(([name, { shape }]) => [name, shape]));
  const shapeOf = (name: string): string =>
    state.has(name) ? `[${state.get(name).shape}]` : 'absent';
  const wrong =
    [...expected].find(([name, shape]) => shapeOf(name) !== `[${shape}]`)?.[0] ??
    state.names.find((name) => !expected.has(name));
  if (wrong === undefined) return;
  const wanted = expected.has(wrong)
    ? `needs it as [${expected.get(wrong)}]`
    : 'has no such weight';
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The state for ${loss.name} has the weight ${wrong} as ${shapeOf(wrong)}; the loss ${wanted}.`,
    fix: 'Give the state of a run with the same loss, options and model, or none.',
    details: { loss: loss.name, weight: wrong, expected: expected.get(wrong) },
  });
}

/** Every weight that is trained beside the model: its shape, and how it starts. */
function specsOf(loss: Loss, model: Model): [string, Spec][] {
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
      specs.push([`twin.${name}`, { shape, values: data }]);
    }
  }
  return specs;
}

function initialValues(spec: Spec, seed: number, stream: number): Float32Array {
  if ('values' in spec) return spec.values.slice();
  const { shape, initial } = spec;
  const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
  if ('constant' in initial) return data.fill(initial.constant);
  const generator = createGenerator({ seed, stream, use: uses.weights });
  const draw =
    'uniform' in initial
      ? () => (generator.uniform() * 2 - 1) * initial.uniform
      : () => generator.normal() * initial.normal;
  return data.map(draw);
}
