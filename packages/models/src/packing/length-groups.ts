import { runningSums } from './running-sums.ts';

/**
 * Split texts into groups of similar length so that attention over padded blocks costs least: the sum over groups of
 * texts * longest². Exact, by dynamic programming over the sorted lengths that occur.
 *
 * @param lengths tokens of each text
 * @param groups how many groups to make; some stay empty when fewer lengths occur
 * @returns for each group the indices of its texts, in ascending order
 */
export function lengthGroups(lengths: readonly number[], groups: number): number[][] {
  const sizes = [...new Set(lengths)].sort((a, b) => a - b);
  const counts = sizes.map((size) => lengths.filter((length) => length === size).length);
  const before = runningSums(counts);
  const cost = (from: number, to: number): number =>
    (before[to]! - before[from]!) * sizes[to - 1]! ** 2;

  // best[k][n]: least cost of the n shortest sizes in k groups; cut[k][n]: where the last of them starts
  let best = sizes.map((_, n) => cost(0, n + 1));
  const cuts: number[][] = [];
  for (let k = 1; k < Math.min(groups, sizes.length); k++) {
    const previous = best;
    const cut: number[] = [];
    best = sizes.map((_, n) => {
      let least = previous[n]!;
      cut[n] = 0;
      for (let start = 1; start <= n; start++) {
        const total = previous[start - 1]! + cost(start, n + 1);
        if (total < least) [least, cut[n]] = [total, start];
      }
      return least;
    });
    cuts.push(cut);
  }
  const groupOf = new Map<number, number>();
  let end = sizes.length;
  for (let k = cuts.length; k >= 0; k--) {
    const start = k === 0 ? 0 : cuts[k - 1]![end - 1]!;
    for (let n = start; n < end; n++) groupOf.set(sizes[n]!, k);
    end = start;
  }
  return Array.from({ length: groups }, (_, group) =>
    lengths.flatMap((length, index) => (groupOf.get(length) === group ? [index] : [])),
  );
}
