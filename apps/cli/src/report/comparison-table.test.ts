import { expect, test } from 'vitest';
import { comparisonTable } from './comparison-table.ts';

test('metrics taken twice are set side by side', () => {
  const before = new Map<string, Record<string, number>>([
    ['dev', { spearman_cosine: 0.8 }],
    ['test', { pearson_cosine: 0.8274, spearman_cosine: 0.8203 }],
  ]);
  const after = new Map([['test', { pearson_cosine: 0.8256, spearman_cosine: 0.85 }]]);
  expect(comparisonTable(before, after).split('\n')).toEqual([
    'test   pearson_cosine    0.8274 -> 0.8256  (-0.0018)',
    'test   spearman_cosine   0.8203 -> 0.8500  (+0.0297)',
    '',
  ]);
  expect(comparisonTable(new Map(), after)).toBe('');
});
