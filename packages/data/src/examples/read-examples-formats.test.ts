import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from '../tables/open-table.ts';
import { type ReadExamplesOptions, readExamples } from './read-examples.ts';
import type { ReadExamplesResult } from './read-examples-result.ts';
import { writeSkippedRows } from './write-skipped-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-examples-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'formats');

let files = 0;
function write(content: string | Uint8Array, extension = 'jsonl'): string {
  files += 1;
  const path = join(folder, `${files}.${extension}`);
  writeFileSync(path, content);
  return path;
}
function lines(rows: object[]): string {
  return write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
const texts = ({ examples }: ReadExamplesResult): unknown[] => examples.map((e) => e.texts);
const labels = ({ examples }: ReadExamplesResult): unknown[] => examples.map((e) => e.label);

test.each(['plain.parquet', 'dictionary.arrow', 'views.parquet', 'datasets.json', 'lz4.feather'])(
  '%s: the columns asked for, and the bad rows of all others',
  async (name) => {
    const path = join(fixtures, name);
    const { examples, columns } = await readExamples(path, {
      columns: ['anchor', 'topic', 'label'],
    });
    expect(examples).toHaveLength(120);
    expect(columns).toEqual(['anchor', 'topic', 'label']);
    expect(examples[5]).toMatchObject({
      texts: [expect.stringMatching(/^Row 5: "quoted", caf/), 'science'],
      label: 2,
      origin: { file: path, row: 6, columns: ['anchor', 'topic'], labelColumn: 'label' },
    });
    await expect(readExamples(path, { columns: ['anchor', 'positive'] })).rejects.toMatchObject({
      code: 'TEXT_INVALID',
      problem: expect.stringMatching(/row 8: column positive is null, not a text\. 2 more rows/),
      details: { file: path, row: 8, column: 'positive', value: null, more: 2 },
    });
  },
);

describe('several negatives', () => {
  test('columns by number, wherever they stand', async () => {
    const path = lines([
      { negative_10: 'n10', positive: 'p', negative: 'n', negative_2: 'n2', anchor: 'a' },
    ]);
    const result = await readExamples(path);
    expect(texts(result)).toEqual([['a', 'p', 'n', 'n2', 'n10']]);
    expect(result.columns).toEqual(['anchor', 'positive', 'negative', 'negative_2', 'negative_10']);
  });

  test('a list of texts', async () => {
    const path = lines([
      { query: 'a', positive: 'p', negatives: ['n', 'm'] },
      { query: 'b', positive: 'q', negatives: ['o'] },
    ]);
    const result = await readExamples(path);
    expect(texts(result)).toEqual([
      ['a', 'p', 'n', 'm'],
      ['b', 'q', 'o'],
    ]);
    expect(result.examples[0]!.origin!.columns).toEqual([
      'query',
      'positive',
      'negatives',
      'negatives',
    ]);
    const empty = lines([{ query: 'a', positive: 'p', negatives: [] }]);
    await expect(readExamples(empty)).rejects.toMatchObject({ code: 'TEXT_INVALID' });
  });
});

describe('labels', () => {
  const pair = { premise: 'a', hypothesis: 'b' };
  test.each<[string, unknown[], ReadExamplesOptions, unknown[]]>([
    ['label', [0, 2], {}, [0, 2]],
    ['label', ['entailment', 'neutral'], {}, [1, 2]],
    ['is_duplicate', [true, false], {}, [1, 0]],
    ['score', [4, 2.5], { scoreRange: [0, 5] }, [0.8, 0.5]],
    ['score', ['1', '0.5'], {}, [1, 0.5]],
    ['label', [[1, 0.5], [7]], {}, [[1, 0.5], [7]]],
  ])('%s %j with %j', async (name, values, options, expected) => {
    const path = lines(values.map((value) => ({ ...pair, [name]: value })));
    expect(labels(await readExamples(path, options))).toEqual(expected);
  });

  test('scores may exceed their range by rounding', async () => {
    const path = lines([1 + 1e-7, -1e-7].map((score) => ({ ...pair, score })));
    expect(labels(await readExamples(path))).toEqual([1, 0]);
  });

  test('a few scores above 1 do not rescale the others', async () => {
    const scores = Array.from({ length: 50 }, (_, row) => (row === 7 ? 1.2 : row / 50));
    const path = lines(scores.map((score) => ({ ...pair, score })));
    await expect(readExamples(path)).rejects.toMatchObject({
      code: 'LABEL_INVALID',
      problem: expect.stringContaining('column score is 1.2, not a number from 0 to 1'),
      fix: expect.stringContaining('--score-range'),
      details: { row: 8, more: 0 },
    });
  });

  test('names of classes are numbered in sorted order, and told', async () => {
    const path = lines(
      ['neutral', 'positive', ' negative ', 'neutral'].map((label) => ({ ...pair, label })),
    );
    const result = await readExamples(path);
    expect(labels(result)).toEqual([1, 2, 0, 1]);
    expect(result.classes).toEqual(['negative', 'neutral', 'positive']);
    expect(result.notices.join()).toContain(
      'classes in column label were numbered: negative 0, neutral 1, positive 2.',
    );
  });

  test('and by the classes of the training data where they are given', async () => {
    const classes = ['positive', 'neutral', 'negative'];
    const path = lines(['negative', 'positive'].map((label) => ({ ...pair, label })));
    const result = await readExamples(path, { classes });
    expect(labels(result)).toEqual([2, 0]);
    expect(result.notices.join()).not.toContain('numbered');
    const other = lines(['negative', 'mixed'].map((label) => ({ ...pair, label })));
    await expect(readExamples(other, { classes })).rejects.toMatchObject({
      code: 'LABEL_INVALID',
      problem: expect.stringContaining(
        '"mixed", not one of the classes positive, neutral, negative',
      ),
    });
  });

  test('several numbered columns are one list', async () => {
    const path = lines([{ ...pair, label_1: 0.25, label_0: 7 }]);
    const result = await readExamples(path);
    expect(labels(result)).toEqual([[7, 0.25]]);
    expect(result.examples[0]!.origin!.labelColumn).toBe('label_0, label_1');
  });

  test.each<[string, unknown]>([
    ['score', null],
    ['score', 'NaN'],
    ['score', { a: 1 }],
    ['score', [1, 'x']],
    ['label', '-'],
  ])('%s %j is refused', async (name, value) => {
    const good = Array.isArray(value) ? [1] : name === 'label' ? 'neutral' : 1;
    const path = lines([
      { ...pair, [name]: good },
      { ...pair, [name]: value },
    ]);
    await expect(readExamples(path)).rejects.toMatchObject({
      code: 'LABEL_INVALID',
      details: { file: path, row: 2, column: name, value, more: 0 },
    });
  });
});

test('a column of objects where texts are needed', async () => {
  const path = lines([{ anchor: { text: 'a' }, positive: 'b' }]);
  await expect(readExamples(path)).rejects.toThrow(
    /row 1: column anchor is {"text":"a"}, not a text/,
  );
});

test('several files and formats, problems in the order of their rows', async () => {
  const csv = write(gzipSync('anchor,positive\na,b\nc\n'), 'csv.gz');
  const jsonl = lines([
    { anchor: '', positive: 'x' },
    { anchor: 'd', positive: 'e' },
  ]);
  await expect(readExamples([jsonl, csv])).rejects.toMatchObject({
    code: 'TEXT_EMPTY',
    details: { file: jsonl, row: 1 },
  });
  await expect(readExamples([csv, jsonl])).rejects.toMatchObject({
    code: 'COLUMN_MISSING',
    details: { file: csv, row: 3, column: 'positive' },
  });
});

test('a table that is open already', async () => {
  const table = await openTable(lines([{ anchor: 'a', positive: 'b' }]));
  expect(texts(await readExamples(table))).toEqual([['a', 'b']]);
});

describe('onBadRow: skip', () => {
  const content =
    'sentence1,sentence2,score\na,b,1\nshort\n ,b,0\nc,d,high\ne,f,0.5,more\n"g\nh",i,0.25\n';

  test('leaves bad rows out, tells them, and lists them in a file', async () => {
    const path = write(content, 'csv');
    const result = await readExamples(path, { onBadRow: 'skip' });
    expect(labels(result)).toEqual([1, 0.25]);
    expect(result.skipped.map(({ at, code, column }) => [at.row, code, column])).toEqual([
      [3, 'COLUMN_MISSING', 'sentence2'],
      [4, 'TEXT_EMPTY', 'sentence1'],
      [5, 'LABEL_INVALID', 'score'],
      [6, 'FILE_MALFORMED', undefined],
    ]);
    expect(result.notices.join()).toMatch(/4 rows were left out, first row 3/);
    const list = join(folder, 'skipped.jsonl');
    await writeSkippedRows(list, result.skipped);
    const written = readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(written).toHaveLength(4);
    expect(written[2]).toMatchObject({
      file: path,
      row: 5,
      column: 'score',
      value: 'high',
      code: 'LABEL_INVALID',
    });
  });

  test('with no row left throws the first problem', async () => {
    const path = write('anchor,positive\n,b\n', 'csv');
    await expect(readExamples(path, { onBadRow: 'skip' })).rejects.toMatchObject({
      code: 'TEXT_EMPTY',
    });
  });

  test('is refused with another word', async () => {
    const options = { onBadRow: 'ignore' as 'skip' };
    await expect(readExamples(write(content, 'csv'), options)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});
