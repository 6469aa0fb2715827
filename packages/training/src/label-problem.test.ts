import { mean } from '@sentenceforge/graph';
import { defineLoss, type LabelKind } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { labelProblem } from './label-problem.ts';

const loss = (labels: LabelKind) =>
  defineLoss({
    name: 'SomeLoss',
    inputs: { columns: ['sentence'] },
    labels,
    compute: ({ columns: [x] }) => mean(x!),
  })();

test.each([
  ['score', 0.5, 0, undefined, undefined],
  ['none', undefined, 1, undefined, undefined],
  ['binary', 0.5, 0, 'the label is 0.5, but SomeLoss needs 0 or 1', true],
  ['score', [1, 2], 0, 'the label is a list of length 2, but SomeLoss needs a score', true],
  ['embedding', [1, Number.NaN], [1, 2], 'number 1 of the label is NaN', undefined],
  ['scores', [], [], 'the label is an empty list', undefined],
] as const)('%s, %j after %j: %s', (kind, label, first, problem, isPairing) => {
  const found = labelProblem(label, loss(kind), first);
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found?.problem).toMatch(problem);
  expect(found?.isPairing).toBe(isPairing);
});
