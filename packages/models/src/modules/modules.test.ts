import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fixtureFolder } from '../../fixtures/fixture-folder.ts';
import { SentenceTransformer } from '../sentence-transformer.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const tiny = join(fixtures, 'bert-tiny');
const python = JSON.parse(await readFile(join(fixtures, 'modules.json'), 'utf8')) as {
  texts: string[];
  prompt: string;
  models: Record<string, { embeddings?: number[][]; query?: number[][]; document?: number[][] }>;
  without_prompt: Record<string, number[][]>;
  options: Record<'truncated' | 'int8' | 'uint8' | 'binary' | 'ubinary', number[][]> & {
    tokens: number[][][];
  };
};
const { texts, prompt } = python;

async function changed(path: string, name: string, change: (old: string) => string): Promise<void> {
  await writeFile(join(path, name), change(await readFile(join(path, name), 'utf8')));
}

function expectClose(got: ArrayLike<number>, expected: readonly (readonly number[])[]): void {
  const flat = expected.flat();
  expect(got).toHaveLength(flat.length);
  const differences = flat.map((value, i) => Math.abs(value - got[i]!));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
}

const activations = Object.keys(python.models).filter((name) => name.startsWith('activation-'));
const plain = ['dense-normalize', 'dense-residual', 'dense-tokens', 'layer-norm', 'layers'];

test.each([...plain, 'static', 'router'])("embeddings are Python's: %s", async (name) => {
  const model = await SentenceTransformer.load(await fixtureFolder(name));
  const { embeddings, query, document } = python.models[name]!;
  expectClose((await model.encode(texts, { batchSize: 4 })).data, embeddings!);
  if (query) expectClose((await model.encodeQuery(texts)).data, query);
  if (document) expectClose((await model.encodeDocument(texts)).data, document);
  const again = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await model.save(again);
  const saved = await SentenceTransformer.load(again);
  expect(saved.parameters.names).toEqual(model.parameters.names);
  expect((await saved.encode(texts)).data).toEqual((await model.encode(texts)).data);
  if (query)
    expect((await saved.encodeQuery(texts)).data).toEqual((await model.encodeQuery(texts)).data);
  await Promise.all([model.dispose(), saved.dispose()]);
});

test.each(activations)("a dense layer's %s is Python's", async (name) => {
  const path = await fixtureFolder('activation-ReLU');
  await changed(path, '2_Dense/config.json', (old) =>
    old.replace(/\.ReLU/, `.${name.split('-')[1]}`),
  );
  const model = await SentenceTransformer.load(path);
  expectClose((await model.encode(texts)).data, python.models[name]!.embeddings!);
  await model.dispose();
});

test("a router after pooling, of the class's older name, takes no text without a task", async () => {
  const path = await fixtureFolder('asym');
  await changed(path, 'modules.json', (old) =>
    old.replace(/sentence_transformers[\w.]*Router/, 'sentence_transformers.models.Asym'),
  );
  const model = await SentenceTransformer.load(path);
  const { query, document } = python.models.asym!;
  expectClose((await model.encodeQuery(texts)).data, query!);
  expectClose((await model.encode(texts, { task: 'document' })).data, document!);
  const refused = { code: 'OPTION_INVALID', message: expect.stringContaining('query, document') };
  await expect(model.encode(texts)).rejects.toMatchObject(refused);
  await expect(model.encode(texts, { task: 'image' })).rejects.toMatchObject(refused);
  expect(() => model.buildGraph({ texts: 'B', groups: 1 })).toThrow(
    expect.objectContaining({ code: 'MODEL_UNSUPPORTED' }),
  );
  expect(model.buildGraph({ texts: 'B', groups: 1, task: 'query' }).embeddings.shape).toEqual([
    'B',
    8,
  ]);
  expect(model.parameters.names).toContain('2_Router.query_0_Dense.linear.weight');
  await model.dispose();
});

test.each(Object.keys(python.without_prompt))(
  "a prompt that is left out of %s pooling is left out as Python's",
  async (mode) => {
    const copy = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
    await cp(tiny, copy, { recursive: true });
    const config = { embedding_dimension: 32, pooling_mode: mode, include_prompt: false };
    await writeFile(join(copy, '1_Pooling/config.json'), JSON.stringify(config));
    const model = await SentenceTransformer.load(copy);
    expectClose((await model.encode(texts, { prompt })).data, python.without_prompt[mode]!);
    const bare = await SentenceTransformer.load(copy, {
      prompts: { q: prompt },
      defaultPromptName: 'q',
    });
    expectClose((await bare.encode(texts)).data, python.without_prompt[mode]!);
    await Promise.all([model.dispose(), bare.dispose()]);
  },
);

test("options are Python's: truncation, token embeddings, precisions", async () => {
  const model = await SentenceTransformer.load(tiny);
  const { options } = python;
  const cut = await model.encode(texts, { truncateDim: 8, normalizeEmbeddings: true });
  expect(cut.columns).toBe(8);
  expectClose(cut.data, options.truncated);
  const tokens = await model.encode(texts.slice(0, 3), { prompt, outputValue: 'token_embeddings' });
  tokens.forEach(({ data, rows, columns }, text) => {
    expect([rows, columns]).toEqual([options.tokens[text]!.length, 32]);
    expectClose(data, options.tokens[text]!);
  });
  for (const precision of ['binary', 'ubinary'] as const) {
    expect([...(await model.encode(texts, { precision })).data]).toEqual(options[precision].flat());
  }
  for (const precision of ['int8', 'uint8'] as const) {
    const { data } = await model.encode(texts, { precision });
    const off = options[precision].flat().map((level, i) => Math.abs(level - data[i]!));
    expect(Math.max(...off)).toBeLessThanOrEqual(1); // a level's edge may lie between our last bit and Python's
    expect(off.filter((difference) => difference > 0).length).toBeLessThan(4);
  }
  await model.dispose();
});
