import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

const paint = (bar: string): string => `<${bar}>`;

test('a bar fills with the share', () => {
  const bar = progressLine(0.25, 'step 1/4', { columns: 80, paint });
  expect(bar).toBe(`<${'━'.repeat(6)}>${'─'.repeat(18)} step 1/4`);
});

test.each([
  { columns: 20, line: `<${'━'.repeat(5)}>${'─'.repeat(5)} step 2/4` },
  { columns: 12, line: 'step 2/4' },
  { columns: 5, line: 'step' },
])('$columns columns are not exceeded', ({ columns, line }) => {
  expect(progressLine(0.5, 'step 2/4', { columns, paint })).toBe(line);
});
