import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkTokenLengths } from './check-token-lengths.ts';

test('only what exceeds the limit is told', async () => {
  const rows = [
    ['aa', 'aaa'],
    ['', 'aaaa'],
  ];
  const table = await splitOf(['anchor', 'positive'], rows);
  const findings = checkTokenLengths(table, [2, 3, 4], 2);
  expect(told(findings)).toEqual(['TEXT_TRUNCATED 2: 2 positive; 3 positive']);
  expect(findings[0]?.message).toContain('2 texts of more than 2 tokens (up to 4)');
});
