import { makeNode } from '../define-op.ts';
import { broadcastTo } from '../ops/broadcast-to.ts';
import { type ConstantAttributes, constant } from '../ops/constant.ts';
import { divide } from '../ops/divide.ts';
import { multiply } from '../ops/multiply.ts';
import { reshape } from '../ops/reshape.ts';
import { formatType } from '../shape-error.ts';
import type { Tensor } from '../types/tensor.ts';
import { rewrite } from './rewrite.ts';

/**
 * Drops what changes nothing: reshapes and broadcasts to the shape at hand, chains of reshapes, products with 1, and
 * broadcasts of an operand that its element-wise op would broadcast by itself.
 */
export function dropRedundant<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
): Outputs {
  return rewrite(outputs, (node) => simplify(node));
}

function simplify(node: Tensor): Tensor {
  const [x] = node.inputs;
  if (node.op === reshape.op || node.op === broadcastTo.op) {
    if (formatType(node) === formatType(x!)) return x!;
    if (node.op === reshape.op && x!.op === reshape.op) {
      return simplify(reshape(x!.inputs[0]!, node.shape));
    }
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
