import { expect, test } from 'vitest';
import { metricKey } from './metric-key.ts';

test('the name stands in front when there is one', () => {
  expect(metricKey('', 'accuracy')).toBe('accuracy');
  expect(metricKey('dev', 'accuracy')).toBe('dev_accuracy');
});
