import { expect, test } from 'vitest';
import { requireEncoder } from './require-encoder.ts';

test.each([
  [undefined, /The encoder is undefined/],
  [null, /The encoder is null/],
  [{}, /has no method encode/],
  [{ encode: 'yes' }, /has no method encode/],
])('%j is refused', (encoder, message) => {
  expect(() => requireEncoder(encoder)).toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      message: expect.stringMatching(message),
    }),
  );
});

test('a method of a class is one', () => {
  class Model {
    encode(): void {}
  }
  expect(() => requireEncoder(new Model())).not.toThrow();
});
