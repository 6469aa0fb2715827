import type { Tensor } from '../types/tensor.ts';
import { rewrite } from './rewrite.ts';

/** Common subexpressions: nodes with the same op, attributes and inputs become one. Gradient rules rely on it. */
export function mergeCommon<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
): Outputs {
  const numbers = new Map<Tensor, number>();
  const known = new Map<string, Tensor>();
  return rewrite(outputs, (node) => {
    const inputs = node.inputs.map((operand) => numbers.get(operand));
    const key = JSON.stringify([node.op.name, node.attributes, inputs]);
    const first = known.get(key) ?? node;
    known.set(key, first);
    if (!numbers.has(first)) numbers.set(first, numbers.size);
    return first;
  });
}
