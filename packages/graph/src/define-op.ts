import type { Op, OpFunction } from './types/op.ts';
import type { Tensor } from './types/tensor.ts';

/**
 * Make a primitive: its record, and how the parameters of a call become inputs and attributes.
 *
 * @example
 * export const exp: OpFunction<'exp', [x: Tensor]> = defineOp(
 *   { name: 'exp', infer: sameType, gradient: (y, dy) => [multiply(dy, y)], evaluate: mapElements(Math.exp) },
 *   (make, x) => make([x], {}),
 * );
 */
export function defineOp<
  Name extends string,
  Parameters extends readonly unknown[],
  Attributes extends object,
>(
  op: Op<Name, Attributes>,
  call: (
    make: (inputs: readonly Tensor[], attributes: Attributes) => Tensor,
    ...parameters: Parameters
  ) => Tensor,
): OpFunction<Name, Parameters, Attributes> {
  const make = (inputs: readonly Tensor[], attributes: Attributes): Tensor =>
    makeNode(op as Op, inputs, attributes);
  return Object.assign((...parameters: Parameters) => call(make, ...parameters), { op });
}

/** A node of an op whose record is at hand: how passes rebuild a node over other inputs. */
export function makeNode(op: Op, inputs: readonly Tensor[], attributes: object): Tensor {
  return Object.freeze({ op, inputs, attributes, ...op.infer(inputs, attributes) });
}
