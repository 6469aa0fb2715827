import type { NumericArray } from '../types/numeric-array.ts';

/** Reproducible numbers spread over (-1.5, 1.5) that keep away from 0, where many derivatives jump. */
export function randomValues(shape: readonly number[], seed: number): NumericArray {
  const data = new Float64Array(shape.reduce((a, b) => a * b, 1));
  let state = (seed * 2654435761 + 1) >>> 0;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const value = (state / 2 ** 32) * 2 - 1;
    data[i] = value + Math.sign(value) * 0.3 + i * 1e-3;
  }
  return { data, shape, dtype: 'float32' };
}
