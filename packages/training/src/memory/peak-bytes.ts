import {
  evaluateSize,
  input,
  type Program,
  parameter,
  reshape,
  type Tensor,
  topologicalOrder,
} from '@sentenceforge/graph';

const elementBytes = { float32: 4, int32: 4, uint8: 1, bool: 1 } as const;

/** A value while a program runs. */
interface Life {
  /** How many bytes it takes. */
  readonly bytes: (sizes: ReadonlyMap<string, number>) => number;
  /** The last node that reads it, by its place in the order. */
  readonly until: number;
}

/**
 * The most bytes that a program's values take at once, as a function of the sizes that its shapes name. Node by node in
 * the graph's order a value is there from its node to its last use; inputs and outputs are there all along. Only what
 * grows with a size counts, and so no weights and none of their gradients.
 *
 * @example const bytes = peakBytes(program)(new Map([['T', 450], ['B', 16], ['S0', 32], ['L0', 20]]));
 */
export function peakBytes(program: Program): (sizes: ReadonlyMap<string, number>) => number {
  const lives = livesOf(program);
  return (sizes) => {
    const freed = new Map<number, number>();
    let [now, peak] = [0, 0];
    lives.forEach((life, place) => {
      if (life) {
        const bytes = life.bytes(sizes);
        now += bytes;
        freed.set(life.until, (freed.get(life.until) ?? 0) + bytes);
      }
      peak = Math.max(peak, now);
      now -= freed.get(place) ?? 0;
    });
    return peak;
  };
}

/** The lives of a program's values in its order; nothing for nodes without memory of their own. */
function livesOf({ outputs }: Program): readonly (Life | undefined)[] {
  const order = topologicalOrder(Object.values(outputs));
  // inputs are all there when the first node runs
  order.sort((a, b) => Number(b.op === input.op) - Number(a.op === input.op));
  const owners = new Map<Tensor, Tensor>();
  for (const node of order) {
    const sharesMemory = node.op === reshape.op;
    owners.set(node, sharesMemory ? owners.get(node.inputs[0]!)! : node);
  }
  const last = new Map<Tensor, number>();
  order.forEach((node, place) => {
    for (const value of [node, ...node.inputs]) last.set(owners.get(value)!, place);
  });
  for (const kept of [...Object.values(outputs), ...order.filter(({ op }) => op === input.op)]) {
    last.set(owners.get(kept)!, Infinity);
  }
  return order.map((node) => {
    const grows = node.shape.some((size) => typeof size !== 'number');
    if (!grows || owners.get(node) !== node || node.op === parameter.op) return undefined;
    return { bytes: byteCount(node), until: last.get(node)! };
  });
}

function byteCount({ shape, dtype }: Tensor): Life['bytes'] {
  return (sizes) =>
    shape.reduce<number>(
      (product, size) => product * evaluateSize(size, sizes),
      elementBytes[dtype],
    );
}
