import { formatType } from './shape-error.ts';
import { topologicalOrder } from './topological-order.ts';
import type { Tensor } from './types/tensor.ts';

/**
 * A graph as text, one node a line in order of evaluation.
 *
 * @example
 * print({ loss: sum(input('x', ['T'])) });
 * // %0 = input {"name":"x"} : float32[T]
 * // %1 = sum %0 {"axes":[0],"keepDimensions":false} : float32[]
 * // loss = %1
 */
export function print(outputs: Readonly<Record<string, Tensor>>): string {
  const order = topologicalOrder(Object.values(outputs));
  const numbers = new Map(order.map((node, index) => [node, `%${index}`]));
  const lines = order.map((node) => {
    const inputs = node.inputs.map((operand) => ` ${numbers.get(operand)}`).join('');
    const {
      shape: _shape,
      dtype: _dtype,
      ...attributes
    } = node.attributes as Record<string, unknown>;
    const shown = Object.keys(attributes).length > 0 ? ` ${JSON.stringify(attributes)}` : '';
    return `${numbers.get(node)} = ${node.op.name}${inputs}${shown} : ${formatType(node)}`;
  });
  const ends = Object.entries(outputs).map(([name, node]) => `${name} = ${numbers.get(node)}`);
  return [...lines, ...ends].join('\n');
}
