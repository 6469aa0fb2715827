import { expect, test } from 'vitest';
import { resultsFileName } from './results-file-name.ts';

test('underscores between what there is', () => {
  expect(resultsFileName('triplet_evaluation')).toBe('triplet_evaluation_results.csv');
  expect(resultsFileName('similarity_evaluation', '', 'int8')).toBe(
    'similarity_evaluation_int8_results.csv',
  );
  expect(resultsFileName('similarity_evaluation', 'dev', null)).toBe(
    'similarity_evaluation_dev_results.csv',
  );
});
