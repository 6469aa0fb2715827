import {
  add,
  matmul,
  multiply,
  type ParameterAttributes,
  parameter,
  rewrite,
  type Tensor,
} from '@sentenceforge/graph';
import type { Adapters } from './adapters.ts';

/**
 * A graph in which every weight W with an adapter is W + (alpha / rank) B A; without adapters the graph as it is. The
 * product takes `out * rank * in` multiplications a pass, whatever the number of tokens.
 */
export function adaptWeights<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
  adapters: Adapters | undefined,
): Outputs {
  if (!adapters) return outputs;
  const { alpha, rank, parameters } = adapters;
  const targets = new Map(adapters.targets.map((target) => [target.weight, target]));
  const leaf = (name: string): Tensor => parameter(name, parameters.get(name).shape);
  return rewrite(outputs, (node) => {
    const target =
      node.op === parameter.op
        ? targets.get((node as Tensor<ParameterAttributes>).attributes.name)
        : undefined;
    if (!target) return node;
    return add(node, multiply(matmul(leaf(target.b), leaf(target.a)), alpha / rank));
  });
}
