import type { NumericArray } from './numeric-array.ts';
import type { Tensor, TensorType } from './tensor.ts';

/** Everything that is known about a primitive, in one record. Shared code asks the record, never the name. */
export interface Op<Name extends string = string, Attributes extends object = object> {
  readonly name: Name;
  /** The type of the result. Throws GRAPH_SHAPE_MISMATCH where inputs do not fit. */
  infer(inputs: readonly Tensor[], attributes: Attributes): TensorType;
  /**
   * The gradient of each input, given the gradient of the output; undefined where there is none. A gradient may still
   * have the broadcast shape: the walk sums it down. Absent when the op has no gradient at all.
   */
  gradient?(node: Tensor<Attributes>, outputGradient: Tensor): readonly (Tensor | undefined)[];
  /** Attributes that are sizes: the evaluator gives the kernel their numbers. */
  readonly sizeAttributes?: readonly string[];
  /** The value, in double precision. `output` is the concrete type of the result. */
  evaluate(
    inputs: readonly NumericArray[],
    attributes: Attributes,
    output: Pick<NumericArray, 'shape' | 'dtype'>,
  ): NumericArray;
}

/** A primitive as it is called: a function that makes nodes, with its record attached. */
export type OpFunction<
  Name extends string,
  Parameters extends readonly unknown[],
  Attributes extends object = object,
> = ((...parameters: Parameters) => Tensor) & { readonly op: Op<Name, Attributes> };
