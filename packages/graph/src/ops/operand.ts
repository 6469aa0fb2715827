import type { DataType } from '../types/data-type.ts';
import type { Tensor } from '../types/tensor.ts';
import { constant } from './constant.ts';

/** What binary ops accept: a tensor, or a number that stands for a scalar of the other operand's type. */
export type Operand = Tensor | number;

/** Two operands as tensors of one type. */
export function asTensors(a: Operand, b: Operand): [Tensor, Tensor] {
  const dtype: DataType =
    typeof a !== 'number' ? a.dtype : typeof b !== 'number' ? b.dtype : 'float32';
  const lift = (x: Operand): Tensor => (typeof x === 'number' ? constant(x, { dtype }) : x);
  return [lift(a), lift(b)];
}
