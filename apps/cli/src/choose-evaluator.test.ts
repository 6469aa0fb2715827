import { InputExample } from '@sentenceforge/data';
import {
  EmbeddingSimilarityEvaluator,
  LabelAccuracyEvaluator,
  TripletEvaluator,
} from '@sentenceforge/evaluation';
import { softmaxLoss } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { chooseEvaluator } from './choose-evaluator.ts';

const pairs = (...labels: readonly number[]): InputExample[] =>
  labels.map((label, index) => {
    const columns = ['sentence1', 'sentence2'];
    const origin = { file: 'dev.csv', row: index + 2, columns, labelColumn: 'label' };
    return new InputExample({ texts: ['a', 'b'], label, origin }) as InputExample;
  });
const classifier = {
  loss: softmaxLoss({ numLabels: 3 }),
  predict: async (given: readonly unknown[]) => given.map(() => 0),
};

test('class ids are for a classifier', () => {
  const evaluator = chooseEvaluator('dev.csv', pairs(0, 1, 2), classifier);
  expect(evaluator).toBeInstanceOf(LabelAccuracyEvaluator);
  expect(chooseEvaluator('dev.csv', pairs(0, 1), classifier)).toBeInstanceOf(
    LabelAccuracyEvaluator,
  );
});

test('class ids without a classifier are refused with what to do', () => {
  expect(() => chooseEvaluator('dev.csv', pairs(0, 1, 2))).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      message: expect.stringMatching(/such as 2 in row 4.*SoftmaxLoss.*--score-range/),
    }),
  );
});

test('0 and 1 without a classifier, and scores with one, are correlated', () => {
  const kind = EmbeddingSimilarityEvaluator;
  expect(chooseEvaluator('dev.csv', pairs(0, 1))).toBeInstanceOf(kind);
  expect(chooseEvaluator('dev.csv', pairs(0, 1, 0.5))).toBeInstanceOf(kind);
  expect(chooseEvaluator('dev.csv', pairs(0, 1, 0.5), classifier)).toBeInstanceOf(kind);
});

test('a class that the classifier does not have is refused with its place', () => {
  expect(() => chooseEvaluator('dev.csv', pairs(0, 3), classifier)).toThrow(
    expect.objectContaining({
      code: 'LABEL_INVALID',
      message: expect.stringMatching(/dev\.csv, row 3, column label.*class 3.*0 to 2/),
    }),
  );
});

test('triplets are told apart; what no evaluator takes is refused', () => {
  const triplet = new InputExample({ texts: ['a', 'b', 'c'] }) as InputExample;
  expect(chooseEvaluator('dev.csv', [triplet])).toBeInstanceOf(TripletEvaluator);
  const single = new InputExample({ texts: ['a'], label: 2 }) as InputExample;
  expect(() => chooseEvaluator('dev.csv', [single], classifier)).toThrow('1 text with a label');
  const pair = new InputExample({ texts: ['a', 'b'] }) as InputExample;
  expect(() => chooseEvaluator('dev.csv', [pair])).toThrow('2 texts without labels');
});

test('options reach the evaluator; those that it does not have are refused', () => {
  const options = { name: 'dev', truncateDim: 8, precision: 'int8' } as const;
  const evaluator = chooseEvaluator('dev.csv', pairs(0, 0.5), undefined, options);
  expect(evaluator).toMatchObject({ name: 'dev', options });
  const triplet = new InputExample({ texts: ['a', 'b', 'c'] }) as InputExample;
  expect(() => chooseEvaluator('dev.csv', [triplet], undefined, options)).toThrow(
    /--precision is given, but TripletEvaluator of dev/,
  );
  const refused = () => chooseEvaluator('dev.csv', pairs(0, 1, 2), classifier, { truncateDim: 8 });
  expect(refused).toThrow(/--truncate-dim.*LabelAccuracyEvaluator/);
});
