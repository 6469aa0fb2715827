import type { DataType } from './data-type.ts';

/** A value on the reference evaluator: elements in row-major order, floats in double precision. */
export interface NumericArray {
  readonly data: Float64Array | Int32Array | Uint8Array;
  readonly shape: readonly number[];
  readonly dtype: DataType;
}
