import type { NumericArray } from '../types/numeric-array.ts';
import type { Shape } from '../types/shape.ts';
import type { Tensor } from '../types/tensor.ts';

type Build = (...leaves: Tensor[]) => Tensor;
/** A graph over leaves, whose values are random where only a shape is given. */
export interface Sketch {
  build: Build;
  leaves: (Shape | { shape: Shape; value: NumericArray })[];
  differentiable?: boolean;
}

const ints = (data: number[], shape = [data.length]): NumericArray => ({
  data: Int32Array.from(data),
  shape,
  dtype: 'int32',
});
const bytes = (
  data: number[],
  shape: number[],
  dtype: 'uint8' | 'bool' = 'uint8',
): NumericArray => ({
  data: Uint8Array.from(data),
  shape,
  dtype,
});
const floats = (data: number[], shape = [data.length]): NumericArray => ({
  data: Float64Array.from(data),
  shape,
  dtype: 'float32',
});
const x: Shape = ['T', 3];
const positive = floats([0.5, 1.2, 2, 0.1, 3, 0.7, 1, 4, 0.9, 0.3, 1.5, 2.5], [4, 3]);
const unary = (build: (x: Tensor) => Tensor, value?: NumericArray): Sketch => ({
  build: build as Build,
  leaves: [value ? { shape: x, value } : x],
});
const binary = (build: (a: Tensor, b: Tensor) => Tensor, differentiable = true): Sketch[] => [
  { build: build as Build, leaves: [x, x], differentiable },
  { build: build as Build, leaves: [x, [3]], differentiable },
  {
    build: build as Build,
    leaves: [
      ['T', 1],
      [1, 3],
    ],
    differentiable,
  },
];

/** What sketches are made with. */
export const sketch = { ints, bytes, floats, x, positive, unary, binary } as const;
