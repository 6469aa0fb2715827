import { expect, test } from 'vitest';
import { pythonSpelling } from './python-spelling.ts';

test('capitals become small letters after a line', () => {
  expect(['loss', 'numLabels', 'nDimsPerStep'].map(pythonSpelling)).toEqual([
    'loss',
    'num_labels',
    'n_dims_per_step',
  ]);
});
