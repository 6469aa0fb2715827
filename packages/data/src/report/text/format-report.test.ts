import { expect, test } from 'vitest';
import { checkData } from '../check-data.ts';
import { tableOf } from '../testing/table-of.ts';
import { formatReport } from './format-report.ts';

const countTokens = (text: string): number => text.length;

test('tables and findings read well', async () => {
  const names = ['premise', 'hypothesis', 'label', 'genre'];
  const rows = [
    ['a plane', 'it flies', 'entailment', 'x'],
    ['a plane', 'it flies', 'neutral', 'x'],
    ['', 'it\u001b[31m flies', 'entailment', 'x'],
    ...Array.from({ length: 6 }, (_, row) => ['', `text ${row}`, 'neutral', 'x']),
  ];
  const source = tableOf('train.csv', names, rows);
  const report = await checkData({ train: source }, { countTokens, maxTokens: 12 });
  expect(formatReport(report)).toMatchInlineSnapshot(`
    "train: train.csv, 9 rows
    columns, by their names: premise (text), hypothesis (text), label (label), genre (unused)

    column      texts  different  empty  blank  null  no text  characters  median  95%  longest    tokens  median  95%  longest    cut
    premise         2          1      7      0     0        0      7 mean       7    7        7    7 mean       7    7        7     0%
    hypothesis      9          8      0      0     0        0    7.2 mean       6   13       13  7.2 mean       6   13       13  11.1%

    label: 2 classes: neutral (77.8%), entailment (22.2%)

    Findings: errors 1, warnings 2, notes 2

    error [TEXT_EMPTY] train, column premise: 7 empty texts. Give each a text or leave its row out.
        train.csv, row 4, column premise: ""
        train.csv, row 5, column premise: ""
        train.csv, row 6, column premise: ""
        train.csv, row 7, column premise: ""
        train.csv, row 8, column premise: ""
        ... and 2 more

    warning [TEXT_TRUNCATED] train, column hypothesis: 1 text of more than 12 tokens (up to 13). What exceeds the limit is not read: split the texts, or use a model with a higher limit.
        train.csv, row 4, column hypothesis: "it\\u001b[31m flies"

    warning [CONTRADICTORY_LABEL] train, column label: 1 row with another class than a row before with the same texts. Decide for one label, or leave the rows out.
        train.csv, row 3, column premise, hypothesis, label: "a plane" | "it flies" | "neutral"
          as train.csv, row 2, column premise, hypothesis, label: "a plane" | "it flies" | "entailment"

    note [REPEATED_TEXT] train, column premise: 1 text seen before in the column. Fine for most losses; in-batch losses want batches without duplicates.
        train.csv, row 3, column premise: "a plane"
          as train.csv, row 2, column premise: "a plane"

    note [REPEATED_TEXT] train, column hypothesis: 1 text seen before in the column. Fine for most losses; in-batch losses want batches without duplicates.
        train.csv, row 3, column hypothesis: "it flies"
          as train.csv, row 2, column hypothesis: "it flies"
    "
  `);
});

test('pairs tell their false negatives; quick says what it left out', async () => {
  const rows = [
    ['a', 'b'],
    ['a', 'c'],
  ];
  const source = tableOf('a.csv', ['anchor', 'positive'], rows);
  const text = formatReport(await checkData({ train: source }, { depth: 'quick' }));
  expect(text).toContain('false negatives: 1 pairs expected in a random batch of 16');
  expect(text).toContain('(quick: near-duplicates between splits not looked for)');
});

test('five places are shown, all are in the report', async () => {
  const rows = Array.from({ length: 12 }, (_, row) => [row < 8 ? '' : `text ${row}`]);
  const report = await checkData({ train: tableOf('train.csv', ['text'], rows) });
  expect(report.findings[0]?.places).toHaveLength(8);
  const text = formatReport(report);
  expect(text.match(/column text: ""/g)).toHaveLength(5);
  expect(text).toContain('... and 3 more');
});
