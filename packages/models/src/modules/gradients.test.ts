import {
  evaluate,
  gradients,
  type HostTensor,
  input,
  multiply,
  type NumericArray,
  sum,
  type Tensor,
  topologicalOrder,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { fixtureFolder } from '../../fixtures/fixture-folder.ts';
import { SentenceTransformer } from '../sentence-transformer.ts';

const texts = ['A plane is taking off.', 'a', 'The cat sat on the mat!'];
const double = ({ data, shape, dtype }: HostTensor): NumericArray =>
  dtype === 'float32'
    ? { data: Float64Array.from(data as Float32Array), shape, dtype }
    : { data: data as Int32Array, shape, dtype };

/** Largest error of a weight's gradient, over a few of its numbers, relative to the largest of them. */
async function largestError(
  model: SentenceTransformer,
  weights: readonly string[],
): Promise<number> {
  const { embeddings, inputs } = model.buildGraph({ texts: 'B', groups: 1 });
  const factors = input('factors', embeddings.shape);
  const loss = sum(multiply(embeddings, factors));
  const leaves = topologicalOrder([loss]) as Tensor<{ name?: string }>[];
  const nodes = weights.map((name) => leaves.find(({ attributes }) => attributes.name === name)!);
  const names = leaves.flatMap(({ attributes }) => attributes.name ?? []);
  const feeds = Object.entries(model.pack(model.tokenize(texts), inputs, names));
  const size = texts.length * model.dimension;
  const values: Record<string, NumericArray> = {
    ...Object.fromEntries(feeds.map(([name, value]) => [name, double(value)])),
    ...Object.fromEntries(
      model.parameters.names.map((name) => [name, double(model.parameters.get(name))]),
    ),
    factors: {
      data: Float64Array.from({ length: size }, (_, i) => Math.sin(i + 1)),
      shape: [texts.length, model.dimension],
      dtype: 'float32',
    },
  };
  const found = evaluate(gradients(loss, nodes), values);
  let [error, largest] = [0, 0];
  const step = 1e-5;
  weights.forEach((name, index) => {
    const data = values[name]!.data as Float64Array;
    const places = [0, data.length >> 1, data.length - 1];
    for (const place of places) {
      const before = data[place]!;
      const at = (value: number): number => {
        data[place] = value;
        return evaluate([loss], values)[0]!.data[0]!;
      };
      const difference = (at(before + step) - at(before - step)) / (2 * step);
      data[place] = before;
      largest = Math.max(largest, Math.abs(difference));
      error = Math.max(error, Math.abs(difference - found[index]!.data[place]!));
    }
  });
  expect(largest).toBeGreaterThan(1e-3);
  return error / largest;
}

test.each([
  ['dense-normalize', ['2_Dense.linear.weight', '2_Dense.linear.bias']],
  ['dense-residual', ['2_Dense.linear.weight', '3_Dense.linear.bias', '3_Dense.residual.weight']],
  ['dense-tokens', ['1_Dense.linear.weight', 'encoder.layer.1.output.LayerNorm.bias']],
  ['layer-norm', ['2_LayerNorm.norm.weight', '2_LayerNorm.norm.bias']],
  ['layers', ['1_WeightedLayerPooling.layer_weights', 'embeddings.LayerNorm.weight']],
])('weights of modules have the gradients of finite differences: %s', async (name, weights) => {
  const model = await SentenceTransformer.load(await fixtureFolder(name));
  expect(model.parameters.names).toEqual(expect.arrayContaining(weights));
  expect(await largestError(model, weights)).toBeLessThan(1e-7);
});

test('dropout happens in training only', async () => {
  const model = await SentenceTransformer.load(await fixtureFolder('layer-norm'));
  const options = { texts: 'B', groups: 1 };
  expect(model.buildGraph(options).dropouts).toEqual([]);
  const { dropouts } = model.buildGraph({ ...options, training: true });
  expect(dropouts.map(({ rate }) => rate)).toEqual([0.3]);
});
