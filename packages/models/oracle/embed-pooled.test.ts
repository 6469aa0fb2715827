import { fileURLToPath } from 'node:url';
import { ortBackend } from '@sentenceforge/backend-ort';
import { expect, test } from 'vitest';
import { loadTransformer } from '../src/modules/transformer.ts';
import { embedPooled } from './embed-pooled.ts';

const folder = fileURLToPath(new URL('../fixtures/architectures/electra', import.meta.url));
const transformer = await loadTransformer(folder);
const texts = ['the rain falls', 'birds'].map((text) => transformer.tokenizer.encode(text));
const embed = (...modes: string[]): Promise<number[][]> =>
  embedPooled(transformer, modes, texts, ortBackend({ threads: 1 }));

test('modes are concatenated in their order', async () => {
  const [last, cls] = [await embed('lasttoken'), await embed('cls')];
  expect(await embed('lasttoken', 'cls')).toEqual(last.map((row, i) => [...row, ...cls[i]!]));
});

test('a mode that is not known is refused', async () => {
  await expect(embed('mean', 'middle')).rejects.toMatchObject({ code: 'MODEL_UNSUPPORTED' });
});
