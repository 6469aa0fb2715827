import { expect, test } from 'vitest';
import { matrixOf } from '../../fixtures/matrix-of.ts';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import fixture from '../../fixtures/search.json' with { type: 'json' };
import { communityDetection } from './community-detection.ts';

const clusters = matrixOf(fixture.clusters);

test.each(fixture.communities)('$options as in Python', ({ options, found }) => {
  const given = { threshold: options.threshold, minCommunitySize: options.min_community_size };
  expect(communityDetection(clusters, given)).toEqual(found);
});

test('equal rows, with the default options: the same communities, the same centres', () => {
  const rows = matrixOf(
    fixture.clusters.flatMap((values) => [values, values, values]).slice(0, 50),
  );
  const found = communityDetection(rows);
  expect(found.map(([centre]) => centre)).toEqual(
    fixture.defaultCommunities.map(([centre]) => centre),
  );
  // Python leaves the order of equally similar members open.
  const members = (communities: number[][]): Set<number>[] =>
    communities.map((community) => new Set(community));
  expect(members(found)).toEqual(members(fixture.defaultCommunities));
});

test('no batch size changes a community', () => {
  const rows = randomMatrix(60, 3, 12, true);
  const options = { threshold: 0.7, minCommunitySize: 4 };
  const expected = communityDetection(rows, options);
  expect(expected.length).toBeGreaterThan(1);
  for (const batchSize of [1, 2, 7, 59, 60, 61]) {
    expect(communityDetection(rows, { ...options, batchSize })).toEqual(expected);
  }
});

test('fewer rows than a community needs have none', () => {
  expect(communityDetection(randomMatrix(9, 3, 1))).toEqual([]);
  expect(communityDetection({ data: new Float32Array(), rows: 0, columns: 3 })).toEqual([]);
});

test('options out of range and broken matrices are refused', () => {
  for (const options of [{ minCommunitySize: 0 }, { batchSize: 0 }, { threshold: Number.NaN }]) {
    expect(() => communityDetection(clusters, options)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  }
  expect(() => communityDetection({ ...clusters, rows: 3 })).toThrow(
    expect.objectContaining({ code: 'MATRIX_SHAPE_MISMATCH' }),
  );
});
