import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkContradictions } from './check-contradictions.ts';

const options = { scoreTolerance: 0.2 };
const columns = (label: string): string => `sentence1, sentence2, ${label}`;

test('scores are compared with the lowest and the highest before, in either order', async () => {
  const rows = [
    ['a', 'b', 2],
    ['b', 'a', '3'],
    ['a', 'b', 1.5],
    ['a', 'b', 2.5],
    ['c', 'd', 0],
    ['c', 'd', 'x'],
    ['c', 'd', 1],
  ];
  const table = await splitOf(['sentence1', 'sentence2', 'score'], rows, { scoreRange: [0, 5] });
  const at = columns('score');
  expect(told(checkContradictions(table, options))).toEqual([
    `CONTRADICTORY_LABEL 1: 4 ${at} = 3 ${at}`,
  ]);
});

test('classes are compared in the same order, and apart from that swapped', async () => {
  const rows = [
    ['a', 'b', 'neutral'],
    ['a', 'b', 'Neutral'],
    ['a', 'b', 'entailment'],
    ['b', 'a', 'contradiction'],
    ['c', 'c', 'neutral'],
    ['c', 'c', 'entailment'],
  ];
  const table = await splitOf(['sentence1', 'sentence2', 'label'], rows);
  const at = columns('label');
  expect(told(checkContradictions(table, options))).toEqual([
    `CONTRADICTORY_LABEL 2: 4 ${at} = 2 ${at}; 7 ${at} = 6 ${at}`,
    `SWAPPED_LABEL 1: 5 ${at} = 2 ${at}`,
  ]);
});

test('single texts with different classes contradict each other', async () => {
  const rows = [
    ['a', 0],
    ['a', 1],
  ];
  const findings = checkContradictions(await splitOf(['text', 'label'], rows), options);
  expect(told(findings)).toEqual(['CONTRADICTORY_LABEL 1: 3 text, label = 2 text, label']);
});
