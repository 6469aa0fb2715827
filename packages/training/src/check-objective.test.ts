import { InputExample } from '@sentenceforge/data';
import { mean } from '@sentenceforge/graph';
import {
  defineLoss,
  type LabelKind,
  type Loss,
  type LossInputs,
  softmaxLoss,
} from '@sentenceforge/losses';
import { describe, expect, test } from 'vitest';
import { checkObjective } from './check-objective.ts';

type Label = number | readonly number[] | undefined;
const loss = (labels: LabelKind, inputs: LossInputs = { columns: ['sentence'] }): Loss =>
  defineLoss({ name: 'SomeLoss', inputs, labels, compute: ({ columns: [x] }) => mean(x!) })();
const example = (texts: string[], label?: Label): InputExample =>
  new InputExample({ texts, label });

test.each<[LabelKind, Label[], Label[]]>([
  ['none', [undefined, 3, [1, 2]], []],
  ['score', [0, -0.5, 7, [0.3]], [undefined, Number.NaN, Infinity, [1, 2], []]],
  ['binary', [0, 1], [undefined, 0.5, 2, -1, [0, 1]]],
  ['class', [0, 5], [undefined, 1.5, -1, Number.NaN, [1, 2]]],
  ['scores', [[1, 2], 3], [undefined, [1, Number.NaN], []]],
  ['embedding', [[0.1, -0.2]], [undefined, 1, [Infinity, 0], [1], [1, 2, 3]]],
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

test('class ids and probabilities of classes do not mix', () => {
  const classifier = softmaxLoss({ numLabels: 3 });
  const check =
    (...labels: Label[]) =>
    () =>
      checkObjective(
        labels.map((label) => example(['a', 'b'], label)),
        classifier,
      );
  expect(check([0.2, 0.8, 0], [0, 0, 1])).not.toThrow();
  expect(check(2, 0)).not.toThrow();
  expect(check([0.2, 0.8, 0], 2)).toThrow('Example 1: the label is 2, that of the first example');
  expect(check(2, [0.2, 0.8, 0])).toThrow('Example 1: the label is a list of length 3');
});

const pair: LossInputs = { columns: ['anchor', 'positive'] };
const many: LossInputs = {
  columns: ['anchor', 'positive', 'negative'],
  atLeast: 2,
  atMost: Infinity,
};
const few: LossInputs = { columns: ['damaged', 'original'], atLeast: 1 };
const four: LossInputs = { columns: ['anchor', 'positive'], atMost: 4 };

test.each<[LossInputs, number[], number[], string]>([
  [pair, [2], [1, 3], '2 texts (anchor, positive)'],
  [many, [2, 3, 5], [1], '2 or more texts (anchor, positive, negative, ...)'],
  [few, [1, 2], [3], '1 to 2 texts (damaged, original)'],
  [four, [2, 3, 4], [1, 5], '2 to 4 texts (anchor, positive, ...)'],
])('%o takes %j texts, not %j', (inputs, good, bad, takes) => {
  const check = (count: number) => () =>
    checkObjective([example(new Array<string>(count).fill('a'))], loss('none', inputs));
  for (const count of good) expect(check(count)).not.toThrow();
  for (const count of bad) {
    const has = count === 1 ? '1 text' : `${count} texts`;
    expect(check(count)).toThrow(`Example 0 has ${has}, but SomeLoss takes ${takes}.`);
    expect(check(count)).toThrow(expect.objectContaining({ code: 'LOSS_INPUT_MISMATCH' }));
  }
});

test('a label that the loss can tell from the texts may be absent', () => {
  const judge = defineLoss({
    name: 'Judge',
    inputs: pair,
    labels: 'binary',
    defaultLabel: ([a, b]) => (a === b ? 1 : undefined),
    compute: ({ columns: [x] }) => mean(x!),
  })();
  expect(() => checkObjective([example(['a', 'a']), example(['a', 'b'], 0)], judge)).not.toThrow();
  expect(() => checkObjective([example(['a', 'b'])], judge)).toThrow(
    'Example 0: there is no label',
  );
});

describe('messages', () => {
  const classifier = defineLoss({
    name: 'Classifier',
    inputs: pair,
    labels: 'class',
    options: { numLabels: 3 },
    classes: 'numLabels',
    compute: ({ columns: [x] }) => mean(x!),
  })();
  const origin = (row: number) => ({
    file: 'a.csv',
    row,
    columns: ['left', 'right'],
    labelColumn: 'y',
  });
  const read = (label: Label, texts = ['a', 'b'], row = 9): InputExample[] => [
    example(['a', 'b'], 1),
    new InputExample({ texts, label, origin: origin(row) }),
  ];
  const alternatives = ['Classifier', 'OneLoss', 'AnotherLoss'];

  test.each<[string, InputExample[], Loss, object]>([
    [
      'a class too high',
      read(3),
      classifier,
      {
        problem:
          'Example 1 (a.csv, row 9, column y): the label is the class 3, but Classifier has 3 classes, 0 to 2.',
        fix: 'Give the loss numLabels: 4 or more, or correct the label.',
        details: { index: 1, file: 'a.csv', row: 9, column: 'y', label: 3 },
      },
    ],
    [
      'no label',
      read(undefined),
      classifier,
      {
        problem:
          'Example 1 (a.csv, row 9, column y): there is no label, but Classifier needs a class id: a whole number from 0.',
        fix: 'Give every example such a label, or choose a loss that fits the data: OneLoss, AnotherLoss.',
      },
    ],
    [
      'a list for a number',
      read([1, 2]),
      loss('score', pair),
      {
        problem: expect.stringContaining('the label is a list of length 2, but SomeLoss needs a'),
      },
    ],
    [
      'a number that is none',
      read(Number.NaN),
      loss('score', pair),
      { problem: 'Example 1 (a.csv, row 9, column y): the label is NaN.' },
    ],
    [
      'another length',
      [example(['a', 'b'], [1, 2]), ...read([1, 2, 3]).slice(1)],
      loss('scores', pair),
      {
        problem: expect.stringContaining(
          'the label is a list of length 3, that of the first example a list of length 2.',
        ),
      },
    ],
    [
      'an empty text',
      read(1, ['a', ' \t']),
      classifier,
      {
        code: 'TEXT_EMPTY',
        problem:
          'Example 1 (a.csv, row 9, column right): text 1 is empty or holds only white space.',
        details: { index: 1, file: 'a.csv', row: 9, column: 'right', text: 1 },
      },
    ],
    [
      'another number of texts',
      read(1, ['a']),
      classifier,
      {
        code: 'LOSS_INPUT_MISMATCH',
        problem: 'Example 1 (a.csv, row 9) has 1 text, the examples before it 2.',
      },
    ],
    [
      'a loss for other columns',
      read(1).slice(1),
      loss('none', { columns: ['sentence'] }),
      {
        code: 'LOSS_INPUT_MISMATCH',
        problem: 'Example 0 (a.csv, row 9) has 2 texts, but SomeLoss takes 1 text (sentence).',
        fix: 'Give the columns that this loss takes, or choose a loss that fits the data: Classifier, OneLoss, AnotherLoss.',
      },
    ],
    ['no examples', [], classifier, { code: 'DATA_EMPTY' }],
  ])('%s', (_, examples, given, message) => {
    expect(() => checkObjective(examples, given, { alternatives })).toThrow(
      expect.objectContaining({ ...message, ...detailsOf(message) }),
    );
  });

  test('without alternatives', () => {
    expect(() => checkObjective(read(0.5), classifier)).toThrow(
      expect.objectContaining({
        fix: 'Give every example such a label, or choose a loss that fits the data.',
      }),
    );
  });
});

function detailsOf(message: { details?: object }): object {
  return message.details ? { details: expect.objectContaining(message.details) } : {};
}
