import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cast,
  divide,
  equal,
  evaluate,
  type HostTensor,
  iota,
  logSumExp,
  makeProgram,
  multiply,
  not,
  type ParameterGradient,
  parameterGradients,
  reshape,
  subtract,
  sum,
  type Tensor,
  type Values,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import type { DecoderGraph } from './decoder-graph.ts';
import { readSafetensors } from './safetensors/read-safetensors.ts';
import { writeSafetensors } from './safetensors/write-safetensors.ts';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));
const reference = JSON.parse(await readFile(`${folder}-decoder.json`, 'utf8')) as {
  pairs: [damaged: string, original: string][];
  parameters: Record<string, { shape: number[]; data: number[] }>;
  loss: number;
  gradients: Record<string, number[]>;
  word_embeddings: { rows: Record<string, number[]>; sum: number[] };
};
const words = 'embeddings.word_embeddings.weight';

/** Mean cross-entropy of the tokens that have a successor. */
function crossEntropy({ logits, targets }: DecoderGraph): Tensor {
  const vocabulary = logits.shape[1]!;
  const ids = reshape(iota(vocabulary), [1, vocabulary]);
  const chosen = cast(equal(reshape(targets, [...targets.shape, 1]), ids), 'float32');
  const counted = cast(not(equal(targets, -1)), 'float32');
  const surprise = subtract(logSumExp(logits), sum(multiply(logits, chosen), { axes: [-1] }));
  return divide(sum(multiply(surprise, counted)), sum(counted));
}

/** Loss and gradients over the fixture's texts, and a value for every leaf. */
async function denoising(): Promise<{
  model: SentenceTransformer;
  loss: Tensor;
  gradients: ParameterGradient[];
  feeds: Record<string, HostTensor>;
}> {
  const model = await SentenceTransformer.load(folder);
  const { embeddings, inputs } = model.buildGraph({ texts: 'B', groups: 2, training: true });
  const decoder = model.buildDecoder({
    embeddings,
    texts: 'B',
    groups: 2,
    training: true,
    prefix: 'decoder.',
    decoderWeightName: (name) => `loss0.${name}`,
  });
  const loss = crossEntropy(decoder);
  const program = makeProgram({ loss });
  const names = program.inputs.map(({ attributes }) => attributes.name);
  const [damaged, originals] = [0, 1].map((side) =>
    model.tokenize(reference.pairs.map((pair) => pair[side]!)),
  );
  const weights = program.parameters.map(({ attributes: { name } }) => {
    const own = reference.parameters[name.replace('loss0.', '')];
    return [
      name,
      own
        ? { data: Float32Array.from(own.data), shape: own.shape, dtype: 'float32' as const }
        : model.parameters.get(name),
    ] as const;
  });
  const feeds = {
    ...model.pack(damaged!, inputs, names),
    ...model.pack(originals!, decoder.inputs, names),
    ...Object.fromEntries(weights),
  };
  return { model, loss, gradients: parameterGradients(loss), feeds };
}

/** A gradient as a whole, its rows added to what arrived dense. */
function whole(
  { parameter, dense, rows }: ParameterGradient,
  value: (node: Tensor) => ArrayLike<number>,
): Float64Array {
  const [count, width = 1] = parameter.shape as number[];
  const total = dense ? Float64Array.from(value(dense)) : new Float64Array(count! * width);
  for (const part of rows) {
    const numbers = value(part.rows);
    Array.from(value(part.ids)).forEach((id, row) => {
      for (let i = 0; i < width; i++) total[id * width + i]! += numbers[row * width + i]!;
    });
  }
  return total;
}

function expectClose(got: ArrayLike<number>, expected: readonly number[]): void {
  expect(got).toHaveLength(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  const worst = Math.max(...expected.map((value, i) => Math.abs(value - got[i]!)));
  expect(worst / scale).toBeLessThan(1e-5);
}

/** Compares with Python what an executor made of the loss and its gradients. */
function expectPython(
  gradients: readonly ParameterGradient[],
  value: (node: Tensor) => ArrayLike<number>,
): void {
  const named = new Map(
    gradients.map((gradient) => [
      gradient.parameter.attributes.name.replace('loss0.', ''),
      gradient,
    ]),
  );
  for (const [name, expected] of Object.entries(reference.gradients)) {
    expectClose(whole(named.get(name)!, value), expected);
  }
  const table = whole(named.get(words)!, value);
  const { rows, sum: sums } = reference.word_embeddings;
  for (const [row, expected] of Object.entries(rows)) {
    expectClose(
      table.subarray(Number(row) * sums.length, (Number(row) + 1) * sums.length),
      expected,
    );
  }
  expectClose(
    sums.map((_, column) => table.reduce((s, x, i) => (i % sums.length === column ? s + x : s), 0)),
    sums,
  );
}

test("the loss and its gradients are Python's, in double precision", async () => {
  const { loss, gradients, feeds } = await denoising();
  const values = Object.entries(feeds).map(([name, { data, shape, dtype }]) => [
    name,
    { data: dtype === 'float32' ? Float64Array.from(data) : data, shape, dtype },
  ]);
  const nodes = [
    loss,
    ...gradients.flatMap(({ dense, rows }) => [
      ...(dense ? [dense] : []),
      ...rows.flatMap((part) => [part.ids, part.rows]),
    ]),
  ];
  const results = evaluate(nodes, Object.fromEntries(values) as Values);
  const value = (node: Tensor): ArrayLike<number> => results[nodes.indexOf(node)]!.data;
  expectClose(value(loss), [reference.loss]);
  expectPython(gradients, value);
});

test("the loss and its gradients are Python's on the model's backend", async () => {
  const { model, loss, gradients, feeds } = await denoising();
  const outputs: Record<string, Tensor> = { loss };
  gradients.forEach(({ dense, rows }, index) => {
    if (dense) outputs[`dense${index}`] = dense;
    rows.forEach((part, place) => {
      outputs[`ids${index}-${place}`] = part.ids;
      outputs[`rows${index}-${place}`] = part.rows;
    });
  });
  const executable = await model.backend.compile(makeProgram(outputs));
  const results = await executable.run(feeds);
  const names = new Map(Object.entries(outputs).map(([name, node]) => [node, name]));
  const value = (node: Tensor): ArrayLike<number> =>
    results[names.get(node)!]!.data as ArrayLike<number>;
  expectClose(value(loss), [reference.loss]);
  expectPython(gradients, value);
  await executable.dispose();
});

test('graphs of one program share the nodes of weights', async () => {
  const { gradients } = await denoising();
  const names = gradients.map(({ parameter }) => parameter.attributes.name);
  expect(new Set(names).size).toBe(names.length);
  const table = gradients.find(({ parameter }) => parameter.attributes.name === words)!;
  expect(table.dense).toBeDefined();
  expect(table.rows).toHaveLength(2);
});

test("the decoder's own weights are those that Python's loss adds and trains", async () => {
  const model = await SentenceTransformer.load(folder);
  const own = Object.entries(model.decoderParameters);
  expect(Object.fromEntries(own.map(([name, { shape }]) => [name, shape]))).toEqual(
    Object.fromEntries(Object.entries(reference.parameters).map(([n, { shape }]) => [n, shape])),
  );
});

test("the head of a checkpoint's masked language model is where the decoder starts", async () => {
  const copy = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await cp(folder, copy, { recursive: true });
  const file = join(copy, 'model.safetensors');
  const values = Float32Array.from({ length: 32 }, (_, i) => i);
  const tensors = new Map(await readSafetensors(file));
  const bytes = new Uint8Array(values.buffer);
  tensors.set('cls.predictions.transform.LayerNorm.gamma', { dtype: 'F32', shape: [32], bytes });
  await writeFile(file, Buffer.concat(writeSafetensors(tensors)));
  const { decoderParameters } = await SentenceTransformer.load(copy);
  expect(decoderParameters['cls.predictions.transform.LayerNorm.weight']!.values).toEqual(values);
  expect(decoderParameters['cls.predictions.bias']!.values).toBeUndefined();
});

test('embeddings of another size than hidden states are refused', async () => {
  const copy = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await cp(folder, copy, { recursive: true });
  const config = { embedding_dimension: 32, pooling_mode: ['mean', 'cls'] };
  await writeFile(join(copy, '1_Pooling/config.json'), JSON.stringify(config));
  const model = await SentenceTransformer.load(copy);
  const refused = expect.objectContaining({ code: 'MODEL_UNSUPPORTED' });
  expect(() => model.decoderParameters).toThrow(refused);
  const { embeddings } = model.buildGraph({ texts: 'B', groups: 1 });
  expect(() =>
    model.buildDecoder({
      embeddings,
      texts: 'B',
      groups: 1,
      prefix: 'decoder.',
      decoderWeightName: (name) => name,
    }),
  ).toThrow(refused);
});
