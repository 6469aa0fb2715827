import type { DataType } from '../types/data-type.ts';
import type { NumericArray } from '../types/numeric-array.ts';

type ArrayType = Pick<NumericArray, 'shape' | 'dtype'>;

/** The number of elements of a concrete shape. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Row-major strides of a concrete shape, in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/** Zeros of a type, floats in double precision. */
export function allocate(dtype: DataType, length: number): NumericArray['data'] {
  if (dtype === 'float32') return new Float64Array(length);
  return dtype === 'int32' ? new Int32Array(length) : new Uint8Array(length);
}

/** The array whose element at each index of the output shape is `value(index, offset)`. The index is reused. */
export function fillArray(
  { shape, dtype }: ArrayType,
  value: (index: readonly number[], offset: number) => number,
): NumericArray {
  const data = allocate(dtype, elementCount(shape));
  const index = new Array<number>(shape.length).fill(0);
  for (let offset = 0; offset < data.length; offset++) {
    data[offset] = value(index, offset);
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis]! === shape[axis]; axis--) {
      index[axis] = 0;
    }
  }
  return { data, shape, dtype };
}

/** Reads an array at the index of a larger shape that it broadcasts to. */
export function broadcastReader(
  array: NumericArray,
  rank: number,
): (index: readonly number[]) => number {
  const strides = stridesOf(array.shape).map((stride, axis) =>
    array.shape[axis] === 1 ? 0 : stride,
  );
  const skipped = rank - strides.length;
  return (index) => {
    let offset = 0;
    for (let axis = 0; axis < strides.length; axis++) {
      offset += strides[axis]! * index[axis + skipped]!;
    }
    return array.data[offset]!;
  };
}

/** A kernel that computes each element from the elements that broadcast to its place. */
export function mapElements(
  f: (...values: number[]) => number,
): (inputs: readonly NumericArray[], attributes: object, output: ArrayType) => NumericArray {
  return (inputs, _attributes, output) => {
    const readers = inputs.map((input) => broadcastReader(input, output.shape.length));
    return fillArray(output, (index) => f(...readers.map((read) => read(index))));
  };
}

/** Calls `visit` with the offsets of each run along the last axis. */
export function forEachRow(
  array: NumericArray,
  visit: (start: number, length: number, row: number) => void,
): void {
  const length = array.shape.at(-1)!;
  const rows = length === 0 ? 0 : array.data.length / length;
  for (let row = 0; row < rows; row++) visit(row * length, length, row);
}
