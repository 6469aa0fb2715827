import { expect, test } from 'vitest';
import { relativePositionBuckets } from './relative-position-buckets.ts';

// python: r = torch.arange(-300, 301); k = MPNetEncoder.relative_position_bucket(r)
//         [(r[k == i].min().item(), r[k == i].max().item()) for i in range(32) if (k == i).any()]
const after = [
  ...[1, 2, 3, 4, 5, 6, 7].map((distance) => [distance, distance]),
  ...[
    [8, 11],
    [12, 15],
    [16, 22],
    [23, 31],
    [32, 45],
    [46, 63],
    [64, 90],
    [91, Number.POSITIVE_INFINITY],
  ],
] as [number, number][];

test("buckets are Python's", () => {
  const buckets = relativePositionBuckets();
  expect(buckets).toHaveLength(32);
  const [nearest, ...before] = buckets.slice(0, 16);
  expect(nearest!.map((distance) => distance + 0)).toEqual([0, 0]);
  expect(before).toEqual(after.map(([first, last]) => [-last, -first]));
  const [empty, ...others] = buckets.slice(16);
  expect(empty![0]).toBeGreaterThan(empty![1]);
  expect(others).toEqual(after);
});
