import { expect, test, vi } from 'vitest';
import { encodeDistinct } from './encode-distinct.ts';
import type { Encoder } from './encoder.ts';

const encode = vi.fn(async (texts: readonly string[]) => ({
  data: Float32Array.from(texts, (text) => text.length),
  rows: texts.length,
  columns: 1,
}));

test('encodes each text once, in order of first occurrence, and passes the options on', async () => {
  const { embeddings, rowOf } = await encodeDistinct({ encode }, ['bb', 'a', 'bb', 'ccc'], {
    batchSize: 3,
  });
  expect(encode.mock.calls).toEqual([[['bb', 'a', 'ccc'], { batchSize: 3 }]]);
  expect(embeddings.data).toEqual(Float32Array.of(2, 1, 3));
  expect([...rowOf]).toEqual([
    ['bb', 0],
    ['a', 1],
    ['ccc', 2],
  ]);
});

test.each([
  ['a row too few', { data: new Float32Array(2), rows: 1, columns: 2 }],
  ['no columns', { data: new Float32Array(0), rows: 2, columns: 0 }],
  ['too little data', { data: new Float32Array(3), rows: 2, columns: 2 }],
])('refuses %s', async (_, matrix) => {
  const { rows, columns, data } = matrix;
  await expect(encodeDistinct({ encode: async () => matrix }, ['a', 'b'], {})).rejects.toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      details: { texts: 2, rows, columns, numbers: data.length },
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', async (value) => {
  const matrix = { data: Float32Array.of(1, 2, 3, value), rows: 2, columns: 2 };
  await expect(encodeDistinct({ encode: async () => matrix }, ['a', 'b'], {})).rejects.toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      details: { row: 1, text: 'b', column: 1, value },
    }),
  );
});

test.each([
  [undefined, /returned undefined\./],
  [null, /returned null\./],
  [[[1], [2]], /returned a list of 2, the first of which is an object of the class Array/],
  [[Float32Array.of(1), Float32Array.of(2)], /a list of 2.*Float32Array/],
  [{ data: [1, 2], rows: 2, columns: 1 }, /rows 2, columns 1 and data that is .* class Array/],
  [{ data: new Float32Array(3), rows: 2, columns: 1.5 }, /rows 2, columns 1\.5 and data/],
  [{ data: new Float32Array(2), columns: 1 }, /rows undefined, columns 1/],
])('refuses %j with what it is', async (answer, message) => {
  const encoder = { encode: async () => answer } as unknown as Encoder;
  await expect(encodeDistinct(encoder, ['a', 'b'], {})).rejects.toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      message: expect.stringMatching(message),
    }),
  );
});
