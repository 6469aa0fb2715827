/**
 * `count` distinct positions of 0 .. `length` - 1, in rising order, each set of them equally likely; all of them when
 * there are no more than `count`. One number in [0, 1) is drawn per position (Fisher and Yates).
 *
 * @example samplePositions(5, 2, Math.random) // such as [1, 4]
 */
export function samplePositions(length: number, count: number, uniform: () => number): number[] {
  const positions = Array.from({ length }, (_, at) => at);
  const chosen = Math.min(count, length);
  for (let at = 0; at < chosen; at++) {
    const other = at + Math.floor(uniform() * (length - at));
    [positions[at], positions[other]] = [positions[other]!, positions[at]!];
  }
  return positions.slice(0, chosen).sort((one, other) => one - other);
}
