import type { TrajectoryResult } from './run-trajectory.ts';
import type { Trajectory } from './trajectory.ts';

/** How far from Python: losses relative, embeddings absolute. NaN where the numbers cannot be compared. */
export interface TrajectoryDifferences {
  readonly losses: number;
  readonly embeddings: number;
  /** Embeddings without their mean: what is left of them where only distances are trained. */
  readonly centred: number;
}

/** How far a result is from the trajectory's. */
export function trajectoryDifferences(
  given: Trajectory,
  result: TrajectoryResult,
): TrajectoryDifferences {
  const relative = (x: number, y: number): number => Math.abs(x - y) / Math.max(Math.abs(y), 1e-6);
  const absolute = (x: number, y: number): number => Math.abs(x - y);
  const [got, expected] = [result.final_embeddings, given.final_embeddings];
  return {
    losses: largest(result.losses, given.losses, relative),
    embeddings: largest(got.flat(), expected.flat(), absolute),
    centred: largest(centred(got).flat(), centred(expected).flat(), absolute),
  };
}

function centred(rows: readonly (readonly number[])[]): number[][] {
  const mean = (column: number): number =>
    rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length;
  const means = (rows[0] ?? []).map((_, column) => mean(column));
  return rows.map((row) => row.map((value, column) => value - means[column]!));
}

function largest(
  got: readonly number[],
  expected: readonly number[],
  difference: (x: number, y: number) => number,
): number {
  if (got.length !== expected.length || got.length === 0) return Number.NaN;
  return Math.max(...got.map((x, index) => difference(x, expected[index]!)));
}
