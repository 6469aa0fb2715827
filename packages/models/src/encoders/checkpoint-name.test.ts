import { expect, test } from 'vitest';
import { checkpointName } from './checkpoint-name.ts';

test.each([
  ['bert.encoder.layer.0.output.LayerNorm.gamma', 'encoder.layer.0.output.LayerNorm.weight'],
  ['embeddings.LayerNorm.beta', 'embeddings.LayerNorm.bias'],
  ['embeddings.word_embeddings.weight', 'embeddings.word_embeddings.weight'],
  ['encoder.bert.weight', 'encoder.bert.weight'],
])('%s is %s', (inCheckpoint, name) => {
  expect(checkpointName('bert.', inCheckpoint)).toBe(name);
});
