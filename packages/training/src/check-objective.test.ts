import { InputExample } from '@sentenceforge/data';
import { mean } from '@sentenceforge/graph';
import { defineLoss, type LabelKind, type Loss, type LossInputs } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { checkObjective } from './check-objective.ts';

type Label = number | readonly number[] | undefined;
const loss = (labels: LabelKind, inputs: LossInputs = { columns: ['sentence'] }): Loss =>
  defineLoss({ name: 'SomeLoss', inputs, labels, compute: ({ columns: [x] }) => mean(x!) })();
const example = (texts: string[], label?: Label): InputExample =>
  new InputExample(label === undefined ? { texts } : { texts, label });

test.each<[LabelKind, Label[], Label[]]>([
  ['none', [undefined, 3, [1, 2]], []],
  ['score', [0, -0.5, 7, [0.3]], [undefined, Number.NaN, Infinity, [1, 2], []]],
  ['binary', [0, 1], [undefined, 0.5, 2, -1]],
  ['class', [0, 5], [undefined, 1.5, -1, [1, 2]]],
  ['scores', [[1, 2], 3], [undefined, [1, Number.NaN], []]],
  ['embedding', [[0.1, -0.2]], [undefined, [Infinity, 0]]],
])('labels of the kind %s', (kind, good, bad) => {
  for (const label of good) {
    expect(() => checkObjective([example(['a'], label)], loss(kind))).not.toThrow();
  }
  for (const label of bad) {
    // the bad one stands behind a good one: every example is looked at
    const examples = [example(['a'], good[0]), example(['a'], label)];
    expect(() => checkObjective(examples, loss(kind)), JSON.stringify(label)).toThrow(
      expect.objectContaining({
        code: 'LABEL_INVALID',
        details: expect.objectContaining({ index: 1 }),
      }),
    );
  }
});

const pair: LossInputs = { columns: ['anchor', 'positive'] };
const many: LossInputs = { columns: ['anchor', 'positive', 'negative'], repeatLast: true };

test.each<[string, LossInputs, number, boolean]>([
  ['a pair', pair, 2, true],
  ['a pair', pair, 1, false],
  ['a pair', pair, 3, false],
  ['any number of negatives', many, 1, false],
  ['any number of negatives', many, 2, true],
  ['any number of negatives', many, 5, true],
])('%s (%o) with %d texts: %s', (_, inputs, count, fits) => {
  const check = () =>
    checkObjective([example(new Array<string>(count).fill('a'))], loss('none', inputs));
  if (fits) expect(check).not.toThrow();
  else expect(check).toThrow(/SomeLoss takes the columns \(anchor, positive.*\d texts/);
});

test('an example of another width and an empty text are named by their index', () => {
  const check = (texts: string[]) => () =>
    checkObjective([example(['a', 'b']), example(texts)], loss('none', pair));
  expect(check(['a'])).toThrow('Example 1 has 1 texts');
  expect(check(['a', ' \t'])).toThrow('Text 1 of example 1 is empty');
});
