import { makeNode } from '../define-op.ts';
import { broadcastTo } from '../ops/broadcast-to.ts';
import { type ConstantAttributes, constant } from '../ops/constant.ts';
import { divide } from '../ops/divide.ts';
import { matmul, swapLastAxes } from '../ops/matmul.ts';
import { multiply } from '../ops/multiply.ts';
import { reshape } from '../ops/reshape.ts';
import { type TransposeAttributes, transpose } from '../ops/transpose.ts';
import { formatType } from '../shape-error.ts';
import { topologicalOrder } from '../topological-order.ts';
import type { Tensor } from '../types/tensor.ts';
import { rewrite } from './rewrite.ts';

/**
 * Drops what changes nothing: reshapes and broadcasts to the shape at hand, chains of reshapes, products with 1,
 * transposes of transposes and of products, and broadcasts of an operand that its element-wise op would broadcast by itself.
 */
export function dropRedundant<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
): Outputs {
  const uses = new Map<Tensor, number>();
  for (const node of topologicalOrder(Object.values(outputs))) {
    for (const operand of node.inputs) uses.set(operand, (uses.get(operand) ?? 0) + 1);
  }
  const shown = new Set(Object.values(outputs));
  return rewrite(outputs, (node, { inputs: [x] }) => {
    // a product that is also used as it is must not be computed a second time
    const single = x !== undefined && uses.get(x) === 1 && !shown.has(x);
    return simplify(node, single);
  });
}

function simplify(node: Tensor, single = false): Tensor {
  const [x] = node.inputs;
  if (node.op === reshape.op || node.op === broadcastTo.op) {
    if (formatType(node) === formatType(x!)) return x!;
    if (node.op === reshape.op && x!.op === reshape.op) {
      return simplify(reshape(x!.inputs[0]!, node.shape));
    }
  }
  if (node.op === transpose.op) {
    return simplifyTranspose(node as Tensor<TransposeAttributes>, single);
  }
  if (node.op === multiply.op && isOne(node.inputs[1]!) && formatType(node) === formatType(x!)) {
    return x!;
  }
  if (node.op === multiply.op && isOne(x!) && formatType(node) === formatType(node.inputs[1]!)) {
    return node.inputs[1]!;
  }
  if (node.op === multiply.op || node.op === divide.op) return withoutBroadcasts(node);
  return node;
}

/** Two transposes become one; (A B)ᵀ becomes Bᵀ Aᵀ, whose transposes lowerings read in place. */
function simplifyTranspose(node: Tensor<TransposeAttributes>, single: boolean): Tensor {
  const [x] = node.inputs;
  const { permutation } = node.attributes;
  if (permutation.every((axis, place) => axis === place)) return x!;
  if (x!.op === transpose.op) {
    const inner = (x!.attributes as TransposeAttributes).permutation;
    const both = permutation.map((axis) => inner[axis]!);
    return simplify(transpose(x!.inputs[0]!, both));
  }
  const last = x!.shape.length - 1;
  const swapsLast =
    permutation[last] === last - 1 && permutation.slice(0, -2).every((axis, i) => axis === i);
  if (!single || x!.op !== matmul.op || !swapsLast) return node;
  const [a, b] = x!.inputs.map((operand) => simplify(swapLastAxes(operand)));
  return matmul(b!, a!);
}

function isOne(node: Tensor): boolean {
  if (node.op !== constant.op) return false;
  const { values } = node.attributes as ConstantAttributes;
  return values.length === 1 && values[0] === 1;
}

function withoutBroadcasts(node: Tensor): Tensor {
  for (const [index, operand] of node.inputs.entries()) {
    if (operand.op !== broadcastTo.op) continue;
    const slim = makeNode(node.op, node.inputs.with(index, operand.inputs[0]!), node.attributes);
    if (formatType(slim) === formatType(node)) return withoutBroadcasts(slim);
  }
  return node;
}
