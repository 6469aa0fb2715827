import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import type { ParameterStore } from '../parameter-store.ts';
import { SentenceTransformer } from '../sentence-transformer.ts';
import { exportOnnx } from './export-onnx.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const tiny = join(fixtures, 'bert-tiny');
const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(fixtures, file), 'utf8'));

/** A model with other files over those of its folder. */
async function changed(base: string, files: string, pooling?: object): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await cp(base, copy, { recursive: true });
  await cp(files, copy, { recursive: true });
  if (pooling) await writeFile(join(copy, '1_Pooling/config.json'), JSON.stringify(pooling));
  return copy;
}

/** What a file makes of token ids that are padded with some id. */
async function run(
  onnx: Uint8Array,
  ids: readonly (readonly number[])[],
  padding = 0,
): Promise<InferenceSession.ReturnType> {
  const session = await InferenceSession.create(onnx, {
    intraOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const longest = Math.max(...ids.map(({ length }) => length));
  const places = Array.from({ length: longest }, (_, place) => place);
  const fill = (value: (text: readonly number[], place: number) => number): Tensor => {
    const values = ids.flatMap((text) => places.map((place) => BigInt(value(text, place))));
    return new Tensor('int64', BigInt64Array.from(values), [ids.length, longest]);
  };
  const results = await session.run({
    input_ids: fill((text, place) => text[place] ?? padding),
    attention_mask: fill((text, place) => Number(place < text.length)),
  });
  await session.release();
  return results;
}

/** Attention that counts for more, and what it adds up with one feature far larger than the others, as trained models have them. */
function enlargeFeature(parameters: ParameterStore, feature: number, factor: number): void {
  for (const layer of ['encoder.layer.0', 'encoder.layer.1']) {
    const values = parameters.get(`${layer}.attention.self.value.weight`);
    const width = values.shape[1]!;
    for (let i = 0; i < width; i++) values.data[feature * width + i]! *= factor;
    parameters.get(`${layer}.attention.self.value.bias`).data[feature]! *= factor;
    const { data } = parameters.get(`${layer}.attention.output.dense.weight`);
    data.forEach((value, i) => {
      data[i] = i % width === feature ? (value * 8) / factor : value * 8;
    });
  }
  parameters.bump();
}

function furthest(got: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(got).toHaveLength(expected.length);
  return Array.from(got).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - expected[i]!)),
    0,
  );
}

const dataOf = (tensor: { readonly data: unknown } | undefined): Float32Array =>
  tensor?.data as Float32Array;

describe.each([
  'albert',
  'bert',
  'distilbert',
  'electra',
  'modernbert',
  'mpnet',
  'roberta',
  'xlm-roberta',
])('%s', (family) => {
  test("all six poolings of a padded batch are Python's and our own", async () => {
    const python = (await read(`architectures/${family}.json`)) as {
      texts: string[];
      embeddings: Record<string, number[][]>;
    };
    const modes = ['cls', 'max', 'mean', 'mean_sqrt_len_tokens', 'weightedmean', 'lasttoken'];
    const folder = join(fixtures, 'architectures', family);
    const pooling = { word_embedding_dimension: 8, pooling_mode: modes };
    const model = await SentenceTransformer.load(await changed(folder, folder, pooling));
    const ids = model.tokenize(python.texts);
    const expected = python.texts.flatMap((_, i) =>
      modes.flatMap((mode) => python.embeddings[mode]![i]!),
    );
    const onnx = await exportOnnx(model);
    expect(Buffer.from(onnx).includes('com.microsoft')).toBe(false);
    const own = await model.encode(python.texts);
    for (const padding of [0, 1]) {
      const { sentence_embedding: got } = await run(onnx, ids, padding);
      expect(got!.dims).toEqual([python.texts.length, 6 * 8]);
      expect(furthest(dataOf(got), expected)).toBeLessThan(1e-5);
      expect(furthest(dataOf(got), own.data)).toBeLessThan(1e-5);
    }
    await model.dispose();
  });
});

test('rows of tokens are those of encode', async () => {
  const model = await SentenceTransformer.load(tiny);
  const texts = ['a man is eating', 'the', 'a plane is taking off from the runway'];
  const ids = model.tokenize(texts);
  const { last_hidden_state: states } = await run(await exportOnnx(model), ids);
  const longest = Math.max(...ids.map(({ length }) => length));
  expect(states!.dims).toEqual([3, longest, 32]);
  const own = await model.encode(texts, { outputValue: 'token_embeddings' });
  own.forEach(({ data }, text) => {
    const start = text * longest * 32;
    const got = dataOf(states).slice(start, start + data.length);
    expect(furthest(got, data as Float32Array)).toBeLessThan(1e-5);
  });
  await model.dispose();
});

test.each(['dense-normalize', 'dense-residual', 'dense-tokens', 'layer-norm', 'layers'])(
  "what follows the pooling is inside: %s is Python's",
  async (name) => {
    const python = (await read('modules.json')) as {
      texts: string[];
      models: Record<string, { embeddings: number[][] }>;
    };
    const model = await SentenceTransformer.load(
      await changed(tiny, join(fixtures, 'modules', name)),
    );
    const onnx = await exportOnnx(model);
    const { sentence_embedding: got } = await run(onnx, model.tokenize(python.texts));
    expect(furthest(dataOf(got), python.models[name]!.embeddings.flat())).toBeLessThan(1e-5);
    await model.dispose();
  },
);

test('embeddings of the int8 file, which is smaller, point the same way', async () => {
  const model = await SentenceTransformer.load(tiny);
  const float32 = await exportOnnx(model);
  const int8 = await exportOnnx(model, { precision: 'int8' });
  expect(int8.length).toBeLessThan(float32.length);
  const ids = model.tokenize(['a man is eating', 'a plane is taking off from the runway']);
  const [a, b] = await Promise.all([run(float32, ids), run(int8, ids)]);
  const [exact, rough] = [dataOf(a!.sentence_embedding), dataOf(b!.sentence_embedding)];
  for (const row of [0, 1]) {
    const [x, y] = [exact, rough].map((data) => data.subarray(row * 32, (row + 1) * 32));
    const dot = (p: Float32Array, q: Float32Array): number =>
      p.reduce((sum, v, i) => sum + v * q[i]!, 0);
    expect(dot(x!, y!) / Math.sqrt(dot(x!, x!) * dot(y!, y!))).toBeGreaterThan(0.98);
  }
  await model.dispose();
});

test("int8 is smoothed as encode's int8 is: a large feature does not coarsen the others", async () => {
  const texts = ['a man is eating', 'a plane is taking off from the runway', 'the'];
  const [exact, int8] = await Promise.all(
    (['float32', 'int8'] as const).map((weights) => SentenceTransformer.load(tiny, { weights })),
  );
  for (const { parameters } of [exact!, int8!]) enlargeFeature(parameters, 5, 60);
  const expected = (await exact!.encode(texts)).data;
  const own = furthest((await int8!.encode(texts)).data, expected);
  const onnx = await exportOnnx(exact!, { precision: 'int8' });
  const { sentence_embedding: got } = await run(onnx, exact!.tokenize(texts));
  expect(furthest(dataOf(got), expected)).toBeLessThan(own * 2);
  await Promise.all([exact!.dispose(), int8!.dispose()]);
});

test('a model with routes is exported for one task; without one it is refused', async () => {
  const files = join(fixtures, 'modules', 'asym');
  const model = await SentenceTransformer.load(await changed(tiny, files));
  const texts = ['a man is eating', 'a plane'];
  const { sentence_embedding: got } = await run(
    await exportOnnx(model, { task: 'query' }),
    model.tokenize(texts, 'query'),
  );
  expect(furthest(dataOf(got), (await model.encodeQuery(texts)).data)).toBeLessThan(1e-5);
  await expect(exportOnnx(model)).rejects.toMatchObject({ code: 'MODEL_UNSUPPORTED' });
  await model.dispose();
});

test('more weights than a file can hold are refused', async () => {
  const model = await SentenceTransformer.load(tiny);
  const parameters: Pick<ParameterStore, 'get'> = {
    get(name) {
      const held = model.parameters.get(name);
      const data = Object.defineProperty(held.data.slice(), 'byteLength', { value: 2 ** 29 });
      return { ...held, data };
    },
  };
  const huge = {
    buildGraph: model.buildGraph.bind(model),
    tokenize: model.tokenize.bind(model),
    backend: model.backend,
    parameters,
  };
  await expect(exportOnnx(huge)).rejects.toThrow(/would hold .* GiB.*int8/);
});
