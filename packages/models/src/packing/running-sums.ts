/** 0, then the sum of the first value, of the first two ... of all: one longer than the values. */
export function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
