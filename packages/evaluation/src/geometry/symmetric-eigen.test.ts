import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { dot } from './dot.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

test('matrix * vector is value * vector, values falling, vectors orthonormal', () => {
  const generator = createGenerator({ seed: 2 });
  const size = 9;
  const half = Array.from({ length: size }, () =>
    Float64Array.from({ length: size }, () => generator.normal()),
  );
  const matrix = half.map((row, at) => row.map((value, column) => value + half[column]![at]!));
  const { values, vectors } = symmetricEigen(matrix);
  expect([...values]).toEqual([...values].sort((one, other) => other - one));
  for (const [index, vector] of vectors.entries()) {
    for (const [at, row] of matrix.entries()) {
      expect(dot(row, vector)).toBeCloseTo(values[index]! * vector[at]!, 12);
    }
    for (const [at, other] of vectors.entries()) {
      expect(dot(vector, other)).toBeCloseTo(Number(at === index), 12);
    }
  }
});

test('zeros and equal values', () => {
  const { values, vectors } = symmetricEigen([Float64Array.of(0, 0), Float64Array.of(0, 0)]);
  expect([...values]).toEqual([0, 0]);
  expect(vectors).toEqual([Float64Array.of(1, 0), Float64Array.of(0, 1)]);
});
