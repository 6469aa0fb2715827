import { expect, test } from 'vitest';
import { requireMetric } from './require-metric.ts';

const metrics = { pearson_cosine: 0.5, spearman_cosine: 0.5 };

test('a metric that is not reported is refused, with the nearest one or all', () => {
  expect(() => requireMetric('spearman_cosin', { metrics })).toThrow(
    /Did you mean spearman_cosine/,
  );
  expect(() => requireMetric('map@10', { metrics })).toThrow(/pearson_cosine, spearman_cosine/);
  expect(() => requireMetric('pearson_cosine', { metrics })).not.toThrow();
  expect(() => requireMetric(undefined, { metrics })).not.toThrow();
});
