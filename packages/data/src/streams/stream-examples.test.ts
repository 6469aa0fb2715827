import { expect, test } from 'vitest';
import { Dataset } from '../dataset/dataset.ts';
import type { DatasetRow } from '../dataset/dataset-row.ts';
import { examplesFromTable } from '../examples/examples-from-table.ts';
import type { RowProblem } from '../examples/row-problem.ts';
import type { InputExample } from '../input-example.ts';
import type { ExampleOptions } from './create-example-reader.ts';
import { streamExamples } from './stream-examples.ts';
import { StreamLoader } from './stream-loader.ts';

async function stream(rows: DatasetRow[], options?: ExampleOptions): Promise<InputExample[]> {
  const examples: InputExample[] = [];
  for await (const example of streamExamples(Dataset.fromRows(rows).source(), options)) {
    examples.push(example);
  }
  return examples;
}

test.each<[string, DatasetRow[]]>([
  [
    'numbered columns',
    [
      {
        negative_10: 'n10',
        label_1: 0.25,
        anchor: 'a',
        negative_2: 'n2',
        label_0: 7,
        positive: 'p',
      },
    ],
  ],
  ['lists', [{ query: 'a', positive: 'p', negatives: ['n', 'm'], label: [1, 0.5] }]],
  ['inference', [{ premise: 'a', hypothesis: 'b', label: ' Neutral' }]],
  ['ids', [{ text: 'a', label: 3 }]],
  ['scores', [{ sentence1: 'a', sentence2: 'b', score: '0.5' }]],
])('%s come out the same streamed, from a data set, and read', async (_, rows) => {
  const dataset = Dataset.fromRows(rows);
  const { examples } = await examplesFromTable(dataset.source());
  expect(dataset.examples()).toEqual(examples);
  expect(await stream(rows)).toEqual(examples);
});

test('names of other classes need their order', async () => {
  const rows = ['sports', 'politics'].map((label) => ({ text: 'a', label }));
  await expect(stream(rows)).rejects.toMatchObject({
    code: 'LABEL_INVALID',
    fix: expect.stringContaining('classes'),
  });
  const examples = await stream(rows, { classes: ['sports', 'politics'] });
  expect(examples.map(({ label }) => label)).toEqual([0, 1]);
});

test('bad rows are left out where they are taken', async () => {
  const rows = [
    { text: 'a', score: 0.5 },
    { text: ' ', score: 0.5 },
    { text: 'b', score: null },
    { text: 'c', score: 1 },
  ];
  const problems: RowProblem[] = [];
  const onBadRow = (problem: RowProblem): void => void problems.push(problem);
  const examples = await stream(rows, { onBadRow });
  expect(examples.map(({ texts }) => texts[0])).toEqual(['a', 'c']);
  expect(problems.map(({ code, at }) => `${code} ${at.row}`)).toEqual([
    'TEXT_EMPTY 2',
    'LABEL_INVALID 3',
  ]);
  const loader = await StreamLoader.open(Dataset.fromRows(rows).source(), {
    batchSize: 2,
    onBadRow,
  });
  const batches: (readonly InputExample[])[] = [];
  for await (const batch of loader.batches(0)) batches.push(batch);
  expect(batches.map((batch) => batch.map(({ texts }) => texts[0]))).toEqual([['a', 'c']]);
  await expect(stream(rows)).rejects.toMatchObject({
    code: 'TEXT_EMPTY',
    details: { file: 'rows', row: 2, column: 'text' },
  });
});
