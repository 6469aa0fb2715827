import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  evaluate,
  input,
  multiply,
  type NumericArray,
  parameter,
  parameterGradients,
  sum,
  type Values,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { families } from '../../fixtures/families.ts';
import { loadTransformer } from '../modules/transformer.ts';
import { packedContext } from '../packed-context.ts';
import { packBatch } from '../packing/pack-batch.ts';
import { mean } from '../pooling/mean.ts';
import { encoders } from './index.ts';

const directory = fileURLToPath(new URL('../../fixtures/architectures/', import.meta.url));
const configOf = async (family: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(`${directory}${family}/config.json`, 'utf8'));

/** As Python's script: elements times cos(1), cos(2) ..., summed. */
const probe = (data: ArrayLike<number>): number =>
  Array.from(data).reduce((total, value, i) => total + value * Math.cos(i + 1), 0);

/** Per parameter the gradient of what fixtures/architectures.py differentiates, on the reference evaluator. */
async function gradientProbes(family: string, ids: number[][]): Promise<Map<string, number>> {
  const { encoder, parameters } = await loadTransformer(`${directory}${family}`);
  const layout = { texts: ids.length, groups: 2 };
  const nodes = new Map(
    parameters.names.map((name) => [name, parameter(name, parameters.get(name).shape)]),
  );
  const { context } = packedContext(layout, encoder.heads, (name) => nodes.get(name)!);
  const pooled = mean(encoder.build(context).at(-1)!, context.inputs);
  const weights = input('weights', [ids.length, encoder.dimension]);
  const gradients = parameterGradients(sum(multiply(pooled, weights)));
  const outputs = gradients.flatMap(({ dense, rows }) => [
    ...(dense ? [dense] : []),
    ...rows.flatMap((part) => [part.ids, part.rows]),
  ]);
  const names = ['ids', 'positions', 'positionsWithout1', 'segments', 'lengths', 'slots'];
  const packed = packBatch(ids, { ...layout, heads: encoder.heads }, [
    ...names,
    ...['slotsInverse', 'bias0', 'bias1', 'block', 'blockInverse', 'blockBias'],
  ]);
  const size = ids.length * encoder.dimension;
  const feeds = {
    ...packed,
    ...Object.fromEntries(parameters.names.map((name) => [name, parameters.get(name)])),
    weights: {
      data: Float64Array.from({ length: size }, (_, i) => Math.sin(i + 1)),
      shape: weights.shape,
      dtype: 'float32',
    },
  };
  const doubled = Object.entries(feeds).map(([name, value]) => [
    name,
    value.dtype === 'float32' ? { ...value, data: Float64Array.from(value.data) } : value,
  ]);
  const values = new Map(
    evaluate(outputs, Object.fromEntries(doubled) as Values).map((value, i) => [
      outputs[i]!,
      value,
    ]),
  );
  return new Map(
    gradients.map(({ parameter: { attributes, shape }, dense, rows }) => {
      const [count, width = 1] = shape as number[];
      const total = Float64Array.from(
        dense ? values.get(dense)!.data : new Float64Array(count! * width),
      );
      for (const part of rows) {
        const [places, numbers] = [part.ids, part.rows].map((node) => values.get(node)!) as [
          NumericArray,
          NumericArray,
        ];
        Array.from(places.data, Number).forEach((id, row) => {
          for (let i = 0; i < width; i++) total[id * width + i]! += numbers.data[row * width + i]!;
        });
      }
      return [attributes.name, probe(total)];
    }),
  );
}

test.each(families)("gradients of %s are Python's, padding's rows included", async (family) => {
  const file = JSON.parse(await readFile(`${directory}${family}.json`, 'utf8')) as {
    texts: string[];
    input_ids: number[][];
    gradients: Record<string, number>;
  };
  const ids = file.input_ids.filter((_, text) => !file.texts[text]!.includes('<pad>'));
  const probes = await gradientProbes(family, ids);
  const expected = Object.entries(file.gradients);
  const largest = Math.max(...expected.map(([, value]) => Math.abs(value)));
  expect([...probes.keys()].sort()).toEqual(Object.keys(file.gradients).sort());
  for (const [name, value] of expected) {
    expect(Math.abs(probes.get(name)! - value) / largest, name).toBeLessThan(1e-6);
  }
});

test.each(families)('%s has the hidden states and weights that its config says', async (family) => {
  const config = await configOf(family);
  const encoder = encoders[family]!(config);
  const shapes = encoder.parameters;
  const { context } = packedContext({ texts: 'N', groups: 1 }, encoder.heads, (name) =>
    parameter(name, shapes[name]!),
  );
  const states = encoder.build(context);
  const layers = Number(config.num_hidden_layers ?? config.n_layers);
  expect(states).toHaveLength(1 + layers * Number(config.inner_group_num ?? 1));
  for (const { shape } of states) expect(shape).toEqual(['T', encoder.dimension]);
  expect(encoder.maxPositions).toBe(32);
  const head = family.replace('xlm-', '').replace('modernbert', 'model');
  for (const name of Object.keys(shapes)) expect(encoder.weightName(`${head}.${name}`)).toBe(name);
});

test('CamemBERT is a RoBERTa', async () => {
  const config = await configOf('roberta');
  const [camembert, roberta] = ['camembert', 'roberta'].map((name) => encoders[name]!(config));
  expect(camembert!.parameters).toEqual(roberta!.parameters);
});

// sites in the order of the model: embeddings; per layer probabilities, what attention adds, what feed-forward adds
const rates = { hidden_dropout_prob: 0.1, attention_probs_dropout_prob: 0.2 };
const distilled = { dropout: 0.1, attention_dropout: 0.2 };
const modern = { embedding_dropout: 0.1, attention_dropout: 0.2, mlp_dropout: 0.3 };
test.each([
  ['bert', rates, [0.1, 0.2, 0.1, 0.1, 0.2, 0.1, 0.1]],
  ['roberta', rates, [0.1, 0.2, 0.1, 0.1, 0.2, 0.1, 0.1]],
  ['electra', rates, [0.1, 0.2, 0.1, 0.1, 0.2, 0.1, 0.1]],
  ['mpnet', rates, [0.1, 0.2, 0.1, 0.1, 0.2, 0.1, 0.1]],
  ['albert', { ...rates, num_hidden_layers: 1, inner_group_num: 1 }, [0.1, 0.2, 0.1]],
  ['distilbert', distilled, [0.1, 0.2, 0.1, 0.2, 0.1]],
  ['modernbert', { ...modern, num_hidden_layers: 1 }, [0.1, 0.2, 0.2, 0.3]],
])('dropout of %s happens where transformers has it', async (family, changed, expected) => {
  const encoder = encoders[family]!({ ...(await configOf(family)), ...changed });
  const options = { texts: 'N', groups: 1, training: true };
  const { context, dropouts } = packedContext(options, encoder.heads, (name) =>
    parameter(name, encoder.parameters[name]!),
  );
  encoder.build(context);
  expect(dropouts.map(({ rate }) => rate)).toEqual(expected);
});

test('ModernBERT with biases asks for them; the place of its thetas does not matter', async () => {
  const config = await configOf('modernbert');
  const biased = { norm_bias: true, attention_bias: true, mlp_bias: true };
  const { parameters } = encoders.modernbert!({ ...config, ...biased });
  expect(parameters['layers.1.attn.Wqkv.bias']).toEqual([24]);
  expect(parameters['layers.1.mlp.Wi.bias']).toEqual([24]);
  expect(parameters['final_norm.bias']).toEqual([8]);
  const older = { rope_parameters: undefined, layer_types: undefined, local_rope_theta: 1e4 };
  expect(encoders.modernbert!({ ...config, ...older }).parameters).toEqual(
    encoders.modernbert!(config).parameters,
  );
});

test.each([
  ['bert', { hidden_act: 'mish' }, 'hidden_act'],
  ['bert', { position_embedding_type: 'relative_key' }, 'position_embedding_type'],
  ['roberta', { num_attention_heads: 3 }, 'cannot be shared by 3'],
  ['modernbert', { num_attention_heads: 8 }, 'a rotation takes pairs'],
  ['modernbert', { rope_scaling: { rope_type: 'yarn' } }, 'rope_scaling'],
])('%s refuses %j', async (family, changed, problem) => {
  const config = { ...(await configOf(family)), ...changed };
  expect(() => encoders[family]!(config)).toThrow(problem);
});
