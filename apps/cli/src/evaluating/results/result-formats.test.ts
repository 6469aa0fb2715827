import { expect, test } from 'vitest';
import type { DataResult } from './data-result.ts';
import { resultFormats } from './result-formats.ts';

const primaryMetric = 'dev_spearman_cosine';
const results: readonly DataResult[] = [
  {
    data: 'dev',
    models: [
      {
        model: 'base',
        primaryMetric,
        metrics: { dev_pearson_cosine: 0.5, [primaryMetric]: 0.6 },
        interval: [0.55, 0.65],
      },
      {
        model: 'a|b,c',
        primaryMetric,
        metrics: { dev_pearson_cosine: 0.7, [primaryMetric]: 0.8 },
        interval: [0.75, 0.85],
      },
    ],
    comparison: { difference: 0.2, interval: [0.1, 0.3], pValue: 0.002, verdict: 'better' },
  },
  {
    data: 'mining',
    models: [
      { model: 'base', primaryMetric: 'mining_f1', metrics: { mining_f1: 0.25 } },
      { model: 'a|b,c', primaryMetric: 'mining_f1', metrics: { mining_f1: Number.NaN } },
    ],
  },
];

test('a table: models side by side, the primary metric first', () => {
  expect(resultFormats.table(results).split('\n')).toEqual([
    'data    metric           base                       a|b,c                      a|b,c - base',
    'dev     spearman_cosine  0.6000 (0.5500 to 0.6500)  0.8000 (0.7500 to 0.8500)  +0.2000 (+0.1000 to +0.3000), p 0.0020, better',
    'dev     pearson_cosine   0.5000                     0.7000',
    'mining  f1               0.2500                     NaN',
    '',
    'In brackets: 95% intervals by bootstrap.',
    'Last column: paired bootstrap test of the second model against the first.',
    '',
  ]);
});

test('Markdown', () => {
  const lines = resultFormats.markdown(results).split('\n');
  expect(lines[0]).toBe('| data | metric | base | a\\|b,c | a\\|b,c - base |');
  expect(lines[1]).toBe('| --- | --- | ---: | ---: | ---: |');
  expect(lines[4]).toBe('| mining | f1 | 0.2500 | NaN |  |');
});

test("CSV has all digits and Python's keys", () => {
  expect(resultFormats.csv(results).split('\n')).toEqual([
    'data,metric,model,value,low,high,difference,difference_low,difference_high,p_value,verdict',
    'dev,dev_pearson_cosine,base,0.5,,,,,,,',
    'dev,dev_spearman_cosine,base,0.6,0.55,0.65,,,,,',
    'dev,dev_pearson_cosine,"a|b,c",0.7,,,,,,,',
    'dev,dev_spearman_cosine,"a|b,c",0.8,0.75,0.85,0.2,0.1,0.3,0.002,better',
    'mining,mining_f1,base,0.25,,,,,,,',
    'mining,mining_f1,"a|b,c",NaN,,,,,,,',
    '',
  ]);
});

test('JSON', () => {
  const { results: written } = JSON.parse(resultFormats.json(results));
  expect(written[0].models[0]).toEqual({
    model: 'base',
    primary_metric: primaryMetric,
    primary_interval: [0.55, 0.65],
    metrics: { dev_pearson_cosine: 0.5, dev_spearman_cosine: 0.6 },
  });
  expect(written[0].comparison).toEqual({
    difference: 0.2,
    difference_interval: [0.1, 0.3],
    p_value: 0.002,
    verdict: 'better',
  });
  expect(written[1].models[1].metrics.mining_f1).toBeNull();
});
