import { expect, test } from 'vitest';
import { atPrecision } from './at-precision.ts';

const embeddings = { data: Float64Array.of(3, -4, 0, 5, -6, 8), rows: 3, columns: 2 };

test('float32 is scaled to length 1', () => {
  expect(atPrecision(embeddings, 'float32').data).toEqual(
    Float64Array.of(0.6, -0.8, 0, 1, -0.6, 0.8),
  );
});

test.each(['binary', 'ubinary'] as const)('%s is 1 where a number is above 0', (precision) => {
  expect(atPrecision(embeddings, precision)).toEqual({
    data: Float32Array.of(1, 0, 0, 1, 0, 1),
    rows: 3,
    columns: 2,
  });
});

test("the levels of each column's range are Python's", () => {
  // Python: quantize_embeddings(np.array([[1.0, 0], [0, 1], [-1, 0], [0, -1]]), "uint8")
  const axes = { data: Float64Array.of(1, 0, 0, 1, -1, 0, 0, -1), rows: 4, columns: 2 };
  const levels = Float32Array.of(254, 127, 127, 254, 0, 127, 127, 0);
  expect(atPrecision(axes, 'uint8').data).toEqual(levels);
  expect(atPrecision(axes, 'int8').data).toEqual(levels.map((level) => level - 128));
});

test('a single row has no range, and is all lowest levels', () => {
  const one = { data: Float64Array.of(3, 4), rows: 1, columns: 2 };
  expect(atPrecision(one, 'uint8').data).toEqual(Float32Array.of(0, 0));
});
