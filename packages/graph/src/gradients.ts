import { SentenceForgeError } from '@sentenceforge/errors';
import { add } from './ops/add.ts';
import { broadcastTo } from './ops/broadcast-to.ts';
import { concat } from './ops/concat.ts';
import { constant } from './ops/constant.ts';
import { type PadAttributes, pad } from './ops/pad.ts';
import { reshape } from './ops/reshape.ts';
import { sum } from './ops/sum.ts';
import { formatType } from './shape-error.ts';
import { topologicalOrder } from './topological-order.ts';
import type { Shape } from './types/shape.ts';
import type { Size } from './types/size.ts';
import { addSizes, sizesEqual } from './types/size-arithmetic.ts';
import type { Tensor } from './types/tensor.ts';

/**
 * Reverse-mode differentiation: the gradient of a scalar with respect to tensors of its graph, as new nodes.
 *
 * @param loss a float32 scalar
 * @param targets leaves or inner nodes; each gets a gradient of its own shape (zeros where the loss ignores it or
 *   reads it only through ops that have no gradient, such as `cast` and `stopGradient`)
 * @param seed what the gradient of `loss` itself is (default 1); with a seed, `loss` may have any shape
 * @throws GRAPH_SHAPE_MISMATCH when `loss` is no scalar and there is no seed
 *
 * @example
 * const w = parameter('w', [3]);
 * const [dw] = gradients(sum(multiply(w, w)), [w]); // 2 w
 */
export function gradients(loss: Tensor, targets: readonly Tensor[], seed?: Tensor): Tensor[] {
  if (!seed && loss.shape.length > 0) {
    throw new SentenceForgeError('GRAPH_SHAPE_MISMATCH', {
      problem: `Only a scalar can be differentiated without a seed, got ${formatType(loss)}.`,
      fix: 'Reduce the loss with sum or mean, or give a seed of its shape.',
    });
  }
  const order = topologicalOrder([loss]);
  const active = new Set<Tensor>(targets);
  for (const node of order) {
    if (node.inputs.some((input) => active.has(input)) && node.op.gradient) active.add(node);
  }

  const contributions = new Map<Tensor, Tensor[]>([[loss, [seed ?? constant(1)]]]);
  const found = new Map<Tensor, Tensor>();
  for (const node of order.toReversed()) {
    const parts = contributions.get(node);
    if (!parts || !active.has(node)) continue;
    const total = accumulate(parts);
    found.set(node, total);
    if (!node.op.gradient || !node.inputs.some((input) => active.has(input))) continue;
    node.op.gradient(node, total).forEach((part, index) => {
      const input = node.inputs[index]!;
      if (!part || !active.has(input)) return;
      const known = contributions.get(input) ?? [];
      contributions.set(input, [...known, unbroadcast(part, input.shape)]);
    });
  }
  return targets.map((target) => found.get(target) ?? broadcastTo(constant(0), target.shape));
}

/** Sums a gradient over the axes that its tensor was repeated along. */
function unbroadcast(gradient: Tensor, shape: Shape): Tensor {
  const added = gradient.shape.length - shape.length;
  const axes = gradient.shape.flatMap((size, axis) => {
    const own = shape[axis - added] ?? 1;
    return own === 1 && size !== 1 ? [axis] : [];
  });
  const summed = axes.length > 0 ? sum(gradient, { axes, keepDimensions: true }) : gradient;
  const narrowed = added > 0 ? reshape(summed, summed.shape.slice(added)) : summed;
  // a gradient smaller than its tensor belongs to every place alike
  const complete = narrowed.shape.every((size, axis) => sizesEqual(size, shape[axis]!));
  return complete && narrowed.shape.length === shape.length
    ? narrowed
    : broadcastTo(narrowed, shape);
}

/** The sum of contributions; stretches that tile an axis without overlap are joined instead. */
function accumulate(parts: readonly Tensor[]): Tensor {
  return joinTiles(parts) ?? parts.reduce((total, part) => add(total, part));
}

function joinTiles(parts: readonly Tensor[]): Tensor | undefined {
  const tiles = parts as readonly Tensor<PadAttributes>[];
  const [first] = tiles;
  if (parts.length < 2 || !tiles.every((tile) => tile.op === pad.op)) return undefined;
  const { axis } = first!.attributes;
  const ordered: Tensor[] = [];
  let end: Size = 0;
  while (ordered.length < tiles.length) {
    const next = tiles.find(
      (tile) =>
        tile.attributes.axis === axis &&
        sizesEqual(tile.attributes.before, end) &&
        !ordered.includes(tile.inputs[0]!),
    );
    if (!next) return undefined;
    ordered.push(next.inputs[0]!);
    end = addSizes(end, next.inputs[0]!.shape[axis]!);
  }
  return sizesEqual(end, first!.shape[axis]!) ? concat(ordered, axis) : undefined;
}
