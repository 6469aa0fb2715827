import { expect, test } from 'vitest';
import { decoderOf } from './decoder-of.ts';
import type { Decoder } from './encoders/decoder.ts';
import type { Encoder } from './encoders/encoder.ts';
import { familiesWithDecoder } from './encoders/families-with-decoder.ts';
import { encoders } from './encoders/index.ts';

const encoder: Encoder = {
  heads: 2,
  dimension: 8,
  maxPositions: 4,
  parameters: {},
  weightName: (name) => name,
  build: () => [],
};
const decoder: Decoder = { parameters: {}, build: (_, embeddings) => embeddings };

test('a decoder is handed out where it fits', () => {
  expect(decoderOf({ ...encoder, decoder }, 8)).toBe(decoder);
});

test('families without one are refused with the names of those that have one', () => {
  expect(() => decoderOf(encoder, 8)).toThrow(
    expect.objectContaining({ code: 'MODEL_UNSUPPORTED', fix: expect.stringContaining('bert') }),
  );
});

test('embeddings of another size are refused', () => {
  expect(() => decoderOf({ ...encoder, decoder }, 16)).toThrow(
    expect.objectContaining({ code: 'MODEL_UNSUPPORTED' }),
  );
});

test('the families that are named are encoders', () => {
  for (const family of familiesWithDecoder) expect(encoders).toHaveProperty(family);
});
