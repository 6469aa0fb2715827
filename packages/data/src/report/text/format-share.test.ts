import { expect, test } from 'vitest';
import { formatShare } from './format-share.ts';

test.each([
  [0, '0%'],
  [0.0001, '<0.1%'],
  [0.125, '12.5%'],
  [0.9999, '>99.9%'],
  [1, '100%'],
])('%d is %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});
