import { shapeError } from '../shape-error.ts';
import type { DataType } from '../types/data-type.ts';
import type { Shape } from '../types/shape.ts';
import type { Size } from '../types/size.ts';
import { canonicalSize, sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor, TensorType } from '../types/tensor.ts';

/** Shape and type of the first input. */
export function sameType(inputs: readonly Tensor[]): TensorType {
  const { shape, dtype } = inputs[0]!;
  return { shape, dtype };
}

/** Refuses inputs that are not of a type. */
export function expectTypes(op: string, dtype: DataType, inputs: readonly Tensor[]): void {
  if (inputs.some((input) => input.dtype !== dtype)) {
    throw shapeError(op, `operands must be ${dtype}`, inputs);
  }
}

/** NumPy's broadcasting over sizes that may be names: equal, or one of them 1. */
export function broadcastShapes(op: string, inputs: readonly TensorType[]): Shape {
  const rank = Math.max(...inputs.map(({ shape }) => shape.length));
  return Array.from({ length: rank }, (_, axis): Size => {
    let size: Size = 1;
    for (const { shape } of inputs) {
      const own = shape[axis - (rank - shape.length)] ?? 1;
      if (own === 1 || sizesEqual(own, size)) continue;
      if (size !== 1) throw shapeError(op, `sizes of axis ${axis} must be equal or 1`, inputs);
      size = canonicalSize(own);
    }
    return size;
  });
}

/** The rule of element-wise ops on two operands of one type. */
export function broadcastType(
  op: string,
  dtype?: DataType,
): (inputs: readonly Tensor[]) => TensorType {
  return (inputs) => {
    if (inputs[0]!.dtype !== inputs[1]!.dtype) {
      throw shapeError(op, 'operands must have one type', inputs);
    }
    return { shape: broadcastShapes(op, inputs), dtype: dtype ?? inputs[0]!.dtype };
  };
}

/** Axes as they are stored: counted from the front, ascending, each once. */
export function normalizeAxes(op: string, axes: readonly number[], input: Tensor): number[] {
  const rank = input.shape.length;
  const normalized = [...new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)))];
  if (normalized.some((axis) => axis < 0 || axis >= rank)) {
    throw shapeError(op, `axes ${JSON.stringify(axes)} must exist`, [input], { axes });
  }
  return normalized.sort((a, b) => a - b);
}

/** The shape after reducing axes. */
export function reducedShape(
  shape: Shape,
  axes: readonly number[],
  keepDimensions: boolean,
): Shape {
  return shape.flatMap((size, axis) =>
    axes.includes(axis) ? (keepDimensions ? [1] : []) : [size],
  );
}
