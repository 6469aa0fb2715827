import { fileURLToPath } from 'node:url';
import type { Backend } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import type { EncodeOptions } from './encode-options.ts';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));
const backend: Backend = {
  name: 'none',
  compile: () => Promise.reject(new Error('something was encoded')),
};
const model = await SentenceTransformer.load(folder, { backend });

test.each([
  ['truncateDim', { truncateDim: 0 }],
  ['truncateDim', { truncateDim: 1.5 }],
  ['precision', { precision: 'int4' }],
  ['precision', { precision: 'constructor' }],
  ['outputValue', { outputValue: 'tokens' }],
  ['prompt', { prompt: 7 }],
  ['precision', { precision: 'int8', outputValue: 'token_embeddings' }],
  ['truncateDim', { truncateDim: 8, outputValue: 'token_embeddings' }],
])('%s is refused before anything is encoded: %o', async (option, given) => {
  const options = given as EncodeOptions;
  const refused = { code: 'OPTION_INVALID', details: { option } };
  await expect(model.encode(['a'], options)).rejects.toMatchObject(refused);
  await expect(model.encode([], options)).rejects.toMatchObject(refused);
  await expect(model.encodeStream([], options).next()).rejects.toMatchObject(refused);
});

test.each([['one text'], [undefined], [null], [new Set(['a'])]])(
  'texts that are no list are refused: %o',
  async (texts) => {
    const given = texts as unknown as string[];
    await expect(model.encode(given)).rejects.toMatchObject({ code: 'TEXT_INVALID' });
    await expect(model.encodeQuery(given)).rejects.toMatchObject({ code: 'TEXT_INVALID' });
  },
);

test('a stream that is a single text is refused', async () => {
  await expect(model.encodeStream('one text').next()).rejects.toMatchObject({
    code: 'TEXT_INVALID',
  });
});

test('what is aborted rejects also without texts', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(model.encode([], { signal })).rejects.toThrow('enough');
  await expect(model.encode([], { signal, outputValue: 'token_embeddings' })).rejects.toThrow(
    'enough',
  );
  await expect(model.encodeStream([], { signal }).next()).rejects.toThrow('enough');
});
