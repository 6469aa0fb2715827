import { expect, test } from 'vitest';
import { quantizeMatrix } from './quantize-matrix.ts';

test('every element is within half a step of its channel, the largest one exact', () => {
  const [rows, columns] = [7, 33];
  const weight = Float32Array.from(
    { length: rows * columns },
    (_, i) => Math.sin(i * i) * 10 ** (i % 5),
  );
  const { data, scales } = quantizeMatrix(weight, [rows, columns]);
  for (let row = 0; row < rows; row++) {
    const own = weight.subarray(row * columns, (row + 1) * columns);
    const largest = Math.max(...own.map(Math.abs));
    expect(Math.abs((scales[row]! * 127) / largest - 1)).toBeLessThan(1e-6);
    own.forEach((x, column) => {
      const q = data[column * rows + row]!;
      expect(Math.abs(q)).toBeLessThanOrEqual(127);
      expect(Math.abs(q * scales[row]! - x)).toBeLessThanOrEqual(scales[row]! * 0.5001);
    });
  }
});

test('a channel of zeros stays zero', () => {
  const { data, scales } = quantizeMatrix(new Float32Array(4), [2, 2]);
  expect([...data]).toEqual([0, 0, 0, 0]);
  expect(scales.every((scale) => scale > 0)).toBe(true);
});
