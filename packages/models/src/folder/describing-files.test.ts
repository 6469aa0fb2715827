import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SentenceTransformer } from '../sentence-transformer.ts';

const fixture = fileURLToPath(new URL('../../fixtures/bert-tiny', import.meta.url));

test('a model is described by its settings and tokenizer, without weights', async () => {
  const { description } = await SentenceTransformer.load(fixture);
  expect(Object.keys(description).toSorted()).toEqual([
    '1_Pooling/config.json',
    'config.json',
    'config_sentence_transformers.json',
    'modules.json',
    'sentence_bert_config.json',
    'tokenizer.json',
    'tokenizer_config.json',
  ]);
  const pooling = JSON.parse(String(description['1_Pooling/config.json'])) as object;
  expect(pooling).toMatchObject({ pooling_mode_mean_tokens: true });
});
