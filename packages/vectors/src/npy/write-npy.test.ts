import { expect, test } from 'vitest';
import fixture from '../../fixtures/vectors.json' with { type: 'json' };
import { writeNpy } from './write-npy.ts';

const numbers = fixture.left.flat();

test.each([
  ['float32', Float32Array.from(numbers), 9],
  ['float64', Float64Array.from(numbers), 9],
  ['empty', new Float32Array(), 0],
] as const)('%s: the bytes of numpy.save', (name, data, rows) => {
  const expected = Buffer.from(fixture.npy[name], 'base64');
  expect(Buffer.from(writeNpy({ data, rows, columns: 7 })).equals(expected)).toBe(true);
});

test('a view of a larger array is written alone', () => {
  const view = new Float32Array(100).subarray(10, 12);
  expect(writeNpy({ data: view, rows: 1, columns: 2 })).toHaveLength(128 + 8);
});
