import { makeNode } from '../define-op.ts';
import { topologicalOrder } from '../topological-order.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * A graph with each node replaced by what `rule` makes of it, inputs first. The rule sees a node whose inputs are
 * already rewritten, and the node as it was; it returns the first, or another node of the same type.
 */
export function rewrite<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
  rule: (node: Tensor, original: Tensor) => Tensor,
): Outputs {
  const rewritten = new Map<Tensor, Tensor>();
  for (const node of topologicalOrder(Object.values(outputs))) {
    const inputs = node.inputs.map((operand) => rewritten.get(operand)!);
    const changed = inputs.some((operand, index) => operand !== node.inputs[index]);
    rewritten.set(node, rule(changed ? makeNode(node.op, inputs, node.attributes) : node, node));
  }
  return Object.fromEntries(
    Object.entries(outputs).map(([name, node]) => [name, rewritten.get(node)!]),
  ) as Outputs;
}
