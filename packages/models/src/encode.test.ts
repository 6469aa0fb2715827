import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));
const prompts = { query: 'find: ', passage: 'p: ' };
const model = await SentenceTransformer.load(folder, { prompts });
const texts = ['A plane is taking off.', 'a', '', 'The cat sat on the mat!', 'a'];
const plain = await model.encode(texts);
const encoded = async (list: string[]) => (await model.encode(list)).data;

test('prompts are put before texts: by name, by text, by method', async () => {
  const found = await encoded(texts.map((text) => `find: ${text}`));
  expect((await model.encode(texts, { promptName: 'query' })).data).toEqual(found);
  expect((await model.encode(texts, { prompt: 'find: ', promptName: 'no' })).data).toEqual(found);
  expect((await model.encodeQuery(texts)).data).toEqual(found);
  const passages = await encoded(texts.map((text) => `p: ${text}`));
  expect((await model.encodeDocument(texts, { promptName: 'passage' })).data).toEqual(passages);
  // python: a model that names only "passage" has an empty "document" prompt, which encode_document takes first
  expect((await model.encodeDocument(texts)).data).toEqual(plain.data);
  expect((await model.encodeQuery(texts, { prompt: '' })).data).toEqual(plain.data);
  await expect(model.encode(texts, { promptName: 'constructor' })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    message: expect.stringContaining('query, document, passage'),
  });
});

test('batches of any kind give the same embeddings', async () => {
  for (const options of [
    { batchSize: 1 },
    { batchTokens: 12 },
    { batchTokens: 30, batchSize: 2 },
  ]) {
    const { data } = await model.encode(texts, options);
    expect(Math.max(...data.map((x, i) => Math.abs(x - plain.data[i]!)))).toBeLessThan(1e-6);
  }
});

test('a stream gives one embedding per text, in order', async () => {
  async function* source() {
    yield* texts;
  }
  for (const given of [texts, source()]) {
    const all: number[] = [];
    for await (const embedding of model.encodeStream(given, { chunkSize: 2 }))
      all.push(...embedding);
    expect(Math.max(...all.map((x, i) => Math.abs(x - plain.data[i]!)))).toBeLessThan(1e-6);
    expect(all).toHaveLength(texts.length * 32);
  }
  const wrong = model.encodeStream(texts, { chunkSize: 0 });
  await expect(wrong.next()).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});

test('a stream that is left stops reading', async () => {
  let read = 0;
  function* endless() {
    for (;;) {
      read++;
      yield 'a';
    }
  }
  for await (const embedding of model.encodeStream(endless(), { chunkSize: 3 })) {
    expect(embedding).toHaveLength(32);
    break;
  }
  expect(read).toBe(3);
});

test('an abort stops between batches', async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  const run = model.encode(texts, {
    batchSize: 1,
    signal: controller.signal,
    onProgress: ({ done }) => {
      seen.push(done);
      controller.abort(new Error('enough'));
    },
  });
  await expect(run).rejects.toThrow('enough');
  expect(seen).toEqual([1]);
});

test("a model's own truncation holds until encode says otherwise", async () => {
  const short = await SentenceTransformer.load(folder, { truncateDim: 4 });
  expect((await short.encode(texts)).columns).toBe(4);
  expect((await short.encode(texts, { truncateDim: 8 })).columns).toBe(8);
  await short.dispose();
});

test('similarity is by the function that the model names', async () => {
  const { data, rows, columns } = model.similarity(plain, plain);
  expect([rows, columns]).toEqual([5, 5]);
  for (const i of texts.keys()) expect(data[i * 6]).toBeCloseTo(1, 6);
  expect(data[1 * 5 + 4]).toBeCloseTo(1, 6);
});

test('token embeddings have a row for each token, equal texts included', async () => {
  const tokens = await model.encode(texts, { outputValue: 'token_embeddings' });
  expect(tokens.map(({ rows }) => rows)).toEqual(model.tokenize(texts).map((ids) => ids.length));
  expect(tokens[4]).toEqual(tokens[1]);
  expect(await model.encode([], { outputValue: 'token_embeddings' })).toEqual([]);
});
