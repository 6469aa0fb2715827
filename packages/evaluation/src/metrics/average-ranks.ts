/**
 * The rank of every number from 1 (the smallest) up; equal numbers share the average of their ranks. Python:
 * `scipy.stats.rankdata`. If any number is NaN, all ranks are.
 *
 * @example averageRanks([10, 20, 20, 5]) // Float64Array [2, 3.5, 3.5, 1]
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const ranks = Float64Array.from(values);
  if (ranks.some(Number.isNaN)) {
    return ranks.fill(Number.NaN);
  }
  const order = Uint32Array.from(ranks.keys()).sort((a, b) => compare(values[a]!, values[b]!));
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && values[order[next]!] === values[order[first]!]) {
      next++;
    }
    for (let at = first; at < next; at++) {
      ranks[order[at]!] = (first + 1 + next) / 2;
    }
  }
  return ranks;
}

// Not a difference, which is NaN for two infinities.
function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
