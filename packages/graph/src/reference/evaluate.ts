import { SentenceForgeError } from '@sentenceforge/errors';
import type { InputAttributes } from '../ops/input.ts';
import { input } from '../ops/input.ts';
import { parameter } from '../ops/parameter.ts';
import { topologicalOrder } from '../topological-order.ts';
import type { NumericArray } from '../types/numeric-array.ts';
import type { Size } from '../types/size.ts';
import { evaluateSize } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { bindSizes } from './bind-sizes.ts';

/** Values by the name of the input or parameter. */
export type Values = Readonly<Record<string, NumericArray>>;

/**
 * Compute nodes in double precision with each op's own kernel: slow, and the oracle for everything faster.
 *
 * @throws FEED_INVALID when an input or parameter is missing or its shape does not fit
 */
export function evaluate(outputs: readonly Tensor[], values: Values): NumericArray[] {
  const order = topologicalOrder(outputs);
  const isLeaf = (node: Tensor): boolean => node.op === input.op || node.op === parameter.op;
  const leaves = order.filter(isLeaf) as Tensor<InputAttributes>[];
  const shapes = new Map(
    leaves.map((leaf) => [leaf, values[leaf.attributes.name]?.shape] as const),
  );
  const bindings = bindSizes(shapes);
  const concrete = (size: Size): number => evaluateSize(size, bindings);
  const results = new Map<Tensor, NumericArray>();
  for (const node of order) {
    const given = isLeaf(node) && values[(node as Tensor<InputAttributes>).attributes.name];
    results.set(node, given || compute(node, results, concrete));
  }
  return outputs.map((output) => results.get(output)!);
}

function compute(
  node: Tensor,
  results: ReadonlyMap<Tensor, NumericArray>,
  concrete: (size: Size) => number,
): NumericArray {
  const attributes = node.attributes as Record<string, Size>;
  const sizes = (node.op.sizeAttributes ?? []).map((name) => [name, concrete(attributes[name]!)]);
  const shape = node.shape.map(concrete);
  const result = node.op.evaluate(
    node.inputs.map((operand) => results.get(operand)!),
    { ...attributes, ...Object.fromEntries(sizes) },
    { shape, dtype: node.dtype },
  );
  if (result.shape.join() === shape.join()) return result;
  throw new SentenceForgeError('GRAPH_INVALID', {
    problem: `${node.op.name}: the kernel made [${result.shape}] where [${shape}] was inferred.`,
    fix: "Correct the op's shape rule or its kernel.",
  });
}
