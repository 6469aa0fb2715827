import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { EncodeOptions } from './encode-options.ts';
import { promptOf } from './prompt-of.ts';
import { SentenceTransformer } from './sentence-transformer.ts';

const prompts = new Map([
  ['query', 'find: '],
  ['', 'nameless '],
]);

test('a prompt wins over a name, a name over the default, and no default is no prompt', () => {
  expect(promptOf(prompts, 'query', { prompt: '', promptName: 'query' })).toBe('');
  expect(promptOf(prompts, 'query', { promptName: '' })).toBe('nameless ');
  expect(promptOf(prompts, 'query', {})).toBe('find: ');
  expect(promptOf(prompts, null, {})).toBe('');
  expect(promptOf(prompts, undefined, {})).toBe('');
});

test('an unknown name is refused with the known ones', () => {
  const refused = expect.objectContaining({
    code: 'OPTION_INVALID',
    details: { promptName: 'quary', known: ['query', ''] },
  });
  expect(() => promptOf(prompts, 'query', { promptName: 'quary' })).toThrow(refused);
});

test('a prompt name that is undefined leaves queries and documents their prompts', async () => {
  const model = await SentenceTransformer.load(
    fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url)),
    { prompts: { query: 'find: ', document: 'title: ' } },
  );
  const none = { promptName: undefined } as unknown as EncodeOptions;
  const { data } = await model.encode(['find: a cat', 'title: a cat'], { batchSize: 1 });
  expect((await model.encodeQuery(['a cat'], none)).data).toEqual(data.subarray(0, 32));
  expect((await model.encodeDocument(['a cat'], none)).data).toEqual(data.subarray(32));
  await model.dispose();
});
