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
    const key = JSON.stringify([node.op.name, node.attributes, inputs], distinctly);
    const first = known.get(key) ?? node;
    known.set(key, first);
    if (!numbers.has(first)) numbers.set(first, numbers.size);
    return first;
  });
}

/** JSON has one word for all of NaN, Infinity and -Infinity, and one for both zeros. */
function distinctly(_: string, value: unknown): unknown {
  const special = typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0));
  return special ? `number ${Object.is(value, -0) ? '-0' : value}` : value;
}
