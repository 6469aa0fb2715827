import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));
const reference = JSON.parse(await readFile(`${folder}.json`, 'utf8')) as {
  texts: string[];
  input_ids: number[][];
  embeddings: Record<string, number[][]>;
};

/** A copy of the model folder with another pooling mode. */
async function withPooling(mode: string): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await cp(folder, copy, { recursive: true });
  const config = { embedding_dimension: 32, pooling_mode: mode, include_prompt: true };
  await writeFile(join(copy, '1_Pooling/config.json'), JSON.stringify(config));
  return copy;
}

function expectClose(got: Float32Array | Float64Array, expected: readonly number[]): void {
  expect(got).toHaveLength(expected.length);
  expect(Math.max(...expected.map((value, i) => Math.abs(value - got[i]!)))).toBeLessThan(1e-5);
}

test("token ids are Python's", async () => {
  const model = await SentenceTransformer.load(folder);
  expect(model.maxSeqLength).toBe(48);
  expect(model.tokenize(reference.texts)).toEqual(reference.input_ids);
});

test.each(['mean', 'cls', 'max'])("embeddings are Python's with %s pooling", async (mode) => {
  const model = await SentenceTransformer.load(await withPooling(mode));
  const { data, columns } = await model.encode(reference.texts, { batchSize: 5 });
  expect(columns).toBe(32);
  expectClose(data, reference.embeddings[mode]!.flat());
  await model.dispose();
});

test('a saved model gives the same embeddings to the bit', async () => {
  const model = await SentenceTransformer.load(folder);
  const path = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'deep', 'model');
  await model.save(path);
  const again = await SentenceTransformer.load(path);
  expect(again.maxSeqLength).toBe(model.maxSeqLength);
  const texts = [...reference.texts, ...reference.texts];
  expect((await again.encode(texts)).data).toEqual((await model.encode(texts)).data);
});

test('embeddings follow the weights', async () => {
  const model = await SentenceTransformer.load(folder);
  const before = await model.encode(['a text']);
  model.parameters.get('encoder.layer.1.output.LayerNorm.bias').data.fill(2);
  model.parameters.bump();
  expect((await model.encode(['a text'])).data).not.toEqual(before.data);
});

test('no texts make no rows, and progress is told', async () => {
  const model = await SentenceTransformer.load(folder);
  expect(await model.encode([])).toMatchObject({ rows: 0, columns: 32 });
  const seen: number[] = [];
  await model.encode(['a', 'b', 'a', 'c'], {
    batchSize: 2,
    onProgress: ({ done }) => seen.push(done),
  });
  expect(seen.at(-1)).toBe(4);
});

test('folders that cannot be loaded are refused with the file', async () => {
  const load = SentenceTransformer.load;
  await expect(load('/nowhere')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  const copy = await withPooling('mean');
  const weights = await readFile(join(copy, 'model.safetensors'));
  await writeFile(join(copy, 'model.safetensors'), weights.subarray(0, weights.length - 100));
  await expect(load(copy)).rejects.toMatchObject({ code: 'SAFETENSORS_INVALID' });
  await expect(load(await withPooling('median'))).rejects.toMatchObject({
    code: 'MODEL_UNSUPPORTED',
  });
  await writeFile(join(copy, 'modules.json'), '[{"type": "a", "path": "../.."}]');
  await expect(load(copy)).rejects.toMatchObject({ code: 'MODEL_UNSUPPORTED' });
});

/** A copy of the model folder with one of its JSON files changed. */
async function withFile(name: string, change: (content: object) => object): Promise<string> {
  const copy = await withPooling('mean');
  const content = JSON.parse(await readFile(join(copy, name), 'utf8')) as object;
  await writeFile(join(copy, name), JSON.stringify(change(content)));
  return copy;
}

test('a default prompt and lower-casing are applied as in Python', async () => {
  const plain = await SentenceTransformer.load(folder);
  const prompted = await SentenceTransformer.load(
    await withFile('config_sentence_transformers.json', (content) => ({
      ...content,
      prompts: { query: 'find: ' },
      default_prompt_name: 'query',
    })),
  );
  expect((await prompted.encode(['a cat'])).data).toEqual(
    (await plain.encode(['find: a cat'])).data,
  );
  const lower = await SentenceTransformer.load(
    await withFile('sentence_bert_config.json', () => ({
      max_seq_length: 48,
      do_lower_case: true,
    })),
  );
  expect(lower.tokenize(['ÉTÉ'])).toEqual(plain.tokenize(['été']));
});

test('several pooling modes keep their order through a save', async () => {
  const model = await SentenceTransformer.load(
    await withFile('1_Pooling/config.json', (content) => ({
      ...content,
      pooling_mode: ['mean', 'cls'],
    })),
  );
  expect(model.dimension).toBe(64);
  const path = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await model.save(path);
  const again = await SentenceTransformer.load(path);
  expect((await again.encode(['a'])).data).toEqual((await model.encode(['a'])).data);
});

test('names from a hostile folder find nothing that is inherited', async () => {
  const refused = { code: 'MODEL_UNSUPPORTED' };
  const load = SentenceTransformer.load;
  const mode = withFile('1_Pooling/config.json', (c) => ({ ...c, pooling_mode: 'constructor' }));
  await expect(load(await mode)).rejects.toMatchObject(refused);
  const type = withFile('config.json', (c) => ({ ...c, model_type: 'constructor' }));
  await expect(load(await type)).rejects.toMatchObject(refused);
  const modules = withFile('modules.json', () => [
    { type: 'evil.Transformer2', path: '' },
    { type: 'sentence_transformers.models.constructor', path: '' },
  ]);
  await expect(load(await modules)).rejects.toMatchObject(refused);
  const order = withFile('modules.json', () => [
    { type: 'sentence_transformers.models.Transformer', path: '' },
    { type: 'sentence_transformers.models.Normalize', path: '' },
  ]);
  await expect(load(await order)).rejects.toMatchObject(refused);
});

test('calls at the same time share one compiled model', async () => {
  const model = await SentenceTransformer.load(folder);
  const [a, b] = await Promise.all([model.encode(['a']), model.encode(['a', 'b'])]);
  expect(a.data).toEqual(b.data.subarray(0, 32));
  await model.dispose();
});

test("a checkpoint with TensorFlow's names and a prefix loads", async () => {
  const { readSafetensors } = await import('./safetensors/read-safetensors.ts');
  const { writeSafetensors } = await import('./safetensors/write-safetensors.ts');
  const copy = await withPooling('mean');
  const file = join(copy, 'model.safetensors');
  const renamed = [...(await readSafetensors(file))].map(([name, tensor]) => {
    const norm = name.replace('LayerNorm.weight', 'LayerNorm.gamma');
    return [`bert.${norm.replace('LayerNorm.bias', 'LayerNorm.beta')}`, tensor] as const;
  });
  await writeFile(file, Buffer.concat(writeSafetensors(new Map(renamed))));
  const [model, plain] = [
    await SentenceTransformer.load(copy),
    await SentenceTransformer.load(folder),
  ];
  expect((await model.encode(['a'])).data).toEqual((await plain.encode(['a'])).data);
});
