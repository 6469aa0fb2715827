import { expect, test } from 'vitest';
import { Dataset } from './dataset.ts';

const inference = Dataset.fromRows([
  { premise: 'A', hypothesis: 'entailed 1', label: 'entailment' },
  { premise: 'A', hypothesis: 'entailed 2 ', label: 'Entailment' },
  { premise: ' A', hypothesis: 'entailed 1', label: 'entailment' },
  { premise: 'A', hypothesis: 'contradicted', label: 'contradiction' },
  { premise: 'A', hypothesis: 'neutral', label: 'neutral' },
  { premise: 'B', hypothesis: 'only entailed', label: 'entailment' },
  { premise: 'C', hypothesis: 'nothing', label: null },
]);

test('makes two triplets of a premise with entailment and contradiction', () => {
  const positives = new Set<unknown>();
  for (let seed = 0; seed < 20; seed += 1) {
    const triplets = inference.toTriplets({ seed });
    expect(triplets.columns).toEqual(['anchor', 'positive', 'negative']);
    expect(triplets.rows).toBe(2);
    const [forward, backward] = [triplets.row(0), triplets.row(1)];
    expect(forward).toMatchObject({ anchor: 'A', negative: 'contradicted' });
    expect(backward).toMatchObject({ positive: 'A', negative: 'contradicted' });
    positives.add(forward.positive).add(backward.anchor);
    expect(inference.toTriplets({ seed }).row(1)).toEqual(backward);
  }
  expect(positives).toEqual(new Set(['entailed 1', 'entailed 2']));
});

test('a hypothesis with both is a premise too', () => {
  const triplets = Dataset.fromRows([
    { premise: 'A', hypothesis: 'X', label: 1 },
    { premise: 'B', hypothesis: 'X', label: 0 },
  ]).toTriplets({ classes: { entailment: 1, contradiction: 0 } });
  expect(triplets.row(0)).toEqual({ anchor: 'X', positive: 'A', negative: 'B' });
});

test('numbers mean what is said', () => {
  const rows = Dataset.fromRows([
    { premise: 'A', hypothesis: 'yes', label: '0' },
    { premise: 'A', hypothesis: 'no', label: '2' },
  ]);
  const classes = { entailment: 0, contradiction: 2 };
  expect(rows.toTriplets({ classes }).row(0)).toEqual({
    anchor: 'A',
    positive: 'yes',
    negative: 'no',
  });
});

test('numbers without their meaning are refused, texts that are numbers too', () => {
  for (const label of [0, '0', 0n, '2']) {
    const rows = Dataset.fromRows([{ premise: 'A', hypothesis: 'yes', label }]);
    expect(() => rows.toTriplets()).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        problem: expect.stringMatching(
          /entailment 0, neutral 1.* and contradiction 0, entailment 1/,
        ),
      }),
    );
  }
});

test('from labelled texts: another text of the label, and one of another label', () => {
  const labels = new Map([...'aaaabbc'].map((label, index) => [`text ${index}`, label]));
  const dataset = Dataset.fromRows(Array.from(labels, ([text, label]) => ({ text, label })));
  const seen = { positive: new Set<unknown>(), negative: new Set<unknown>() };
  for (let seed = 0; seed < 50; seed += 1) {
    const triplets = dataset.toTriplets({ seed });
    // c has one text only: it is never an anchor.
    expect(triplets.rows).toBe(6);
    for (let index = 0; index < 6; index += 1) {
      const [anchor, positive, negative] = Object.values(triplets.row(index)) as string[];
      expect(positive).not.toBe(anchor);
      expect(labels.get(positive!)).toBe(labels.get(anchor!));
      expect(labels.get(negative!)).not.toBe(labels.get(anchor!));
      seen.positive.add(positive);
      seen.negative.add(negative);
    }
  }
  expect(seen.positive.size).toBe(6);
  expect(seen.negative.size).toBe(7);
});

test('refuses what makes no triplets', () => {
  const scored = Dataset.fromRows([{ sentence1: 'a', sentence2: 'b' }]);
  expect(() => scored.toTriplets()).toThrow(expect.objectContaining({ code: 'COLUMN_MISSING' }));
  const alike = Dataset.fromRows([
    { text: 'a', label: 1 },
    { text: 'b', label: 1 },
  ]);
  expect(() => alike.toTriplets()).toThrow(expect.objectContaining({ code: 'DATA_EMPTY' }));
});
