import { gradients } from './gradients.ts';
import { embedding } from './ops/embedding.ts';
import { type ParameterAttributes, parameter } from './ops/parameter.ts';
import { topologicalOrder } from './topological-order.ts';
import type { Tensor } from './types/tensor.ts';

/** How the gradient of a parameter arrives: whole, as rows for ids (a table read by `embedding`), or as both. */
export interface ParameterGradient {
  readonly parameter: Tensor<ParameterAttributes>;
  readonly dense?: Tensor;
  /** Rows `[T, D]` that belong to int32 ids `[T]`; ids may repeat, their rows add up. */
  readonly rows: readonly { readonly ids: Tensor; readonly rows: Tensor }[];
}

/**
 * The gradient of a scalar with respect to parameters, one walk for all of them.
 *
 * @param loss a float32 scalar, or any shape with a `seed` (see {@link gradients})
 * @param trainable which parameters (default: all that the loss depends on)
 */
export function parameterGradients(
  loss: Tensor,
  { trainable = () => true, seed }: { trainable?: (name: string) => boolean; seed?: Tensor } = {},
): ParameterGradient[] {
  const order = topologicalOrder([loss]);
  const parameters = order.filter(
    (node): node is Tensor<ParameterAttributes> =>
      node.op === parameter.op && trainable((node as Tensor<ParameterAttributes>).attributes.name),
  );
  const lookups = order.filter(
    (node) =>
      node.op === embedding.op &&
      parameters.includes(node.inputs[0] as Tensor<ParameterAttributes>),
  );
  const dense = parameters.filter((table) =>
    order.some((node) => node.op !== embedding.op && node.inputs.includes(table)),
  );
  const found = gradients(loss, [...dense, ...lookups], seed);
  return parameters.map((table) => ({
    parameter: table,
    ...(dense.includes(table) ? { dense: found[dense.indexOf(table)]! } : {}),
    rows: lookups.flatMap((lookup, index) =>
      lookup.inputs[0] === table
        ? [{ ids: lookup.inputs[1]!, rows: found[dense.length + index]! }]
        : [],
    ),
  }));
}
