import type { TrajectoryResult } from './run-trajectory.ts';
import type { Trajectory } from './trajectory.ts';

/** How far from Python: losses relative, embeddings absolute. NaN where the numbers cannot be compared. */
export interface TrajectoryDifferences {
  readonly losses: number;
  readonly embeddings: number;
}

/** How far a result is from the trajectory's. */
export function trajectoryDifferences(
  given: Trajectory,
  result: TrajectoryResult,
): TrajectoryDifferences {
  const relative = (x: number, y: number): number => Math.abs(x - y) / Math.max(Math.abs(y), 1e-6);
  return {
    losses: largest(result.losses, given.losses, relative),
    embeddings: largest(result.final_embeddings.flat(), given.final_embeddings.flat(), (x, y) =>
      Math.abs(x - y),
    ),
  };
}

function largest(
  got: readonly number[],
  expected: readonly number[],
  difference: (x: number, y: number) => number,
): number {
  if (got.length !== expected.length || got.length === 0) return Number.NaN;
  return Math.max(...got.map((x, index) => difference(x, expected[index]!)));
}
