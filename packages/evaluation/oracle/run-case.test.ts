import { expect, test } from 'vitest';
import type { EvaluatorCase } from './evaluator-case.ts';
import { runCase } from './run-case.ts';

const vectors = { a: [3, 4], b: [4, 3], c: [-4, 3], d: [1, 0] };

// cos(a, b) = 0.96 > cos(a, c) = 0; cos(b, d) = 0.8 > cos(b, c) = -0.28; cos(c, a) = 0 < cos(c, b) + 0.5
const right: EvaluatorCase = {
  evaluator: 'TripletEvaluator',
  note: 'by hand',
  model_similarity: 'cosine',
  args: {
    anchors: ['a', 'b'],
    positives: ['b', 'c'],
    negatives: ['c', 'd'],
    margin: 0.5,
    name: 'dev',
    batch_size: 4,
  },
  metrics: { dev_cosine_accuracy: 0.5 },
  primary_metric: 'dev_cosine_accuracy',
  csv: { 'triplet_evaluation_dev_results.csv': 'epoch,steps,accuracy_cosine\n1,7,5e-01\n' },
};

test('a case that agrees passes, and its own numbers are kept', async () => {
  const { passed, line, computed } = await runCase(right, vectors);
  expect(line).toBe('ok   TripletEvaluator dev (by hand)  1 metrics 0.0e+0');
  expect(passed).toBe(true);
  const csv = {
    'triplet_evaluation_dev_results.csv': 'epoch,steps,accuracy_cosine\n1,7,0.5\n',
  };
  expect(computed).toEqual({ ...right, csv });
});

const [file] = Object.keys(right.csv) as [string];
const { name: _, ...nameless } = right.args;
test.each<[string, object, RegExp]>([
  ['another metric', { metrics: { dev_cosine_accuracy: 0.5000001 } }, /is 0.5, not 0.5000001/],
  ['a metric that is NaN', { metrics: { dev_cosine_accuracy: Number.NaN } }, /is 0.5, not NaN/],
  ['a metric too few', { metrics: {} }, /dev_cosine_accuracy is nothing that the reference has/],
  ['a metric too many', { metrics: { ...right.metrics, more: 1 } }, /more is missing/],
  ['another primary metric', { primary_metric: 'other' }, /not other/],
  ['a file too few', { csv: {} }, /results.csv is no file of the reference/],
  ['a file too many', { csv: { ...right.csv, 'more.csv': '' } }, /more.csv is missing/],
  ['another header', { csv: { [file]: 'epoch,steps,cosine\n1,7,0.5\n' } }, /not "epoch,steps,c/],
  ['another number', { csv: { [file]: 'epoch,steps,accuracy_cosine\n1,7,0.6\n' } }, /7,0.6/],
  ['a row too many', { csv: { [file]: `${right.csv[file]}1,7,0.5\n` } }, /FAIL/],
  ['an unknown evaluator', { evaluator: 'TripletEvaluater' }, /no evaluator called "TripletEval/],
  ['an unknown argument', { args: { ...right.args, at_k: 3 } }, /no argument atK/],
  ['no arguments', { args: undefined }, /FAIL/],
  ['a missing argument', { args: { anchors: ['a'] } }, /FAIL/],
  [
    'an unknown text',
    { args: { ...right.args, anchors: ['x', 'y'] } },
    /no vector for the text "x"/,
  ],
  ['an unknown similarity', { model_similarity: 'maxsim' }, /maxsim/],
  ['no name', { args: nameless }, /dev_cosine_accuracy is missing/],
])('a case fails with a reason: %s', async (_, change, reason) => {
  const { passed, line } = await runCase({ ...right, ...change }, vectors);
  expect(line).toMatch(/^FAIL /);
  expect(line).toMatch(reason);
  expect(passed).toBe(false);
});

test('nothing of the reference is left where a case could not run', async () => {
  const { computed } = await runCase({ ...right, evaluator: 'None' }, vectors);
  expect(computed).toMatchObject({ metrics: {}, primary_metric: null, csv: {} });
});
