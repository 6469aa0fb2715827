import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkTexts } from './check-texts.ts';

test('faulty values are told apart by column', async () => {
  const rows = [
    ['a', ''],
    ['', '\u3000\n'],
    [null, undefined],
    [{ a: 1 }, Number.NaN],
    ['ok', ''],
  ];
  const findings = checkTexts(await splitOf(['anchor', 'positive'], rows));
  expect(told(findings)).toEqual([
    'TEXT_EMPTY 1: 3 anchor',
    'TEXT_NULL 1: 4 anchor',
    'TEXT_NOT_A_STRING 1: 5 anchor',
    'TEXT_EMPTY 2: 2 positive; 6 positive',
    'TEXT_BLANK 1: 3 positive',
    'TEXT_NULL 1: 4 positive',
    'TEXT_NOT_A_STRING 1: 5 positive',
  ]);
  expect(findings[3]?.message).toMatch(/^train, column positive: 2 empty texts\. Give/);
});

test('a list may be shorter than others, but holds texts', async () => {
  const rows = [
    ['a', 'b', ['c', 'd']],
    ['a', 'b', ['e']],
    ['a', 'b', ['f', '']],
  ];
  const findings = checkTexts(await splitOf(['anchor', 'positive', 'negative'], rows));
  expect(told(findings)).toEqual(['TEXT_EMPTY 1: 4 negative[1]']);
});
