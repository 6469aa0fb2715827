import type { DataType } from './data-type.ts';
import type { Op } from './op.ts';
import type { Shape } from './shape.ts';

/** Shape and element type: what is known of a tensor before it has a value. */
export interface TensorType {
  readonly shape: Shape;
  readonly dtype: DataType;
}

/**
 * A node of a graph: an immutable value that says how it is computed. Made by calling an op (`add(a, b)`); there is
 * no tape and no context, a graph is whatever can be reached from its outputs.
 */
export interface Tensor<Attributes extends object = object> extends TensorType {
  readonly op: Op;
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes;
}
