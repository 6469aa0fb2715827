import { expect, test } from 'vitest';
import { requireFreezable } from './require-freezable.ts';

const names = ['embeddings.word.weight', 'encoder.layer.0.query', 'encoder.layer.1.query'];

test('a start that no weight has is refused, with those there are', () => {
  expect(() => requireFreezable(['embeddings', 'layer.0'], names)).toThrow(
    /"layer\.0".*embeddings, encoder\.$/,
  );
  expect(() => requireFreezable(['embeddings', 'encoder.layer.0.'], names)).not.toThrow();
});
