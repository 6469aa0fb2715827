import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReadExamplesOptions, readExamples } from './read-examples.ts';
import type { ReadExamplesResult } from './read-examples-result.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function read(
  content: string,
  options: ReadExamplesOptions = {},
  extension = 'csv',
): Promise<ReadExamplesResult> {
  files += 1;
  const path = join(folder, `${files}.${extension}`);
  writeFileSync(path, content);
  return readExamples(path, options);
}
const texts = ({ examples }: ReadExamplesResult): unknown[] => examples.map((e) => e.texts);
const labels = ({ examples }: ReadExamplesResult): unknown[] => examples.map((e) => e.label);

describe('files without header', () => {
  test.each([
    ['a\nb\n', ['text']],
    ['a,b\nc,d\n', ['sentence1', 'sentence2']],
    ['a,1\nb,0\n', ['text', 'label']],
    ['a,b,1\nc,d,0\n', ['sentence1', 'sentence2', 'score']],
    ['a,b,c\nd,e,f\n', ['anchor', 'positive', 'negative']],
    ['a,b,neutral\nd,e,entailment\n', ['sentence1', 'sentence2', 'label']],
  ])('%j', async (content, columns) => {
    const result = await read(content);
    expect(result.columns).toEqual(columns);
    expect(result.notices).toEqual([expect.stringContaining('columns by their names')]);
    expect(result.examples).toHaveLength(2);
  });

  test('with columns named in order, one skipped, and more than are named', async () => {
    const result = await read(
      'genre\t2.5\ta\tb\textra\nsource\t5\tc\td\n',
      { columns: ['_', 'score', 'sentence1', 'sentence2'] },
      'tsv',
    );
    expect(texts(result)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(labels(result)).toEqual([0.5, 1]);
    expect(result.columns).toEqual(['sentence1', 'sentence2', 'score']);
    expect(result.notices.join()).toMatch(/0 to 5.*beyond column 4 .*in 1 rows, first in row 1/);
  });

  test('with columns that cannot be told', async () => {
    await expect(read('a,b,c,d\n')).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
    await expect(read('1\n2\n')).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
  });

  test('whose first row is an unknown header', async () => {
    await expect(read('left,right,value\na,b,1\nc,d,0\n')).rejects.toThrow(/row 1: .*--columns/);
  });
});

describe('files with a header', () => {
  test('of SICK', async () => {
    const content =
      'pair_ID\tsentence_A\tsentence_B\trelatedness_score\tentailment_judgment\r\n1\ta\t"b\t4.5\tNEUTRAL\r\n';
    const result = await read(content, { scoreRange: [1, 5] }, 'txt');
    expect(texts(result)).toEqual([['a', '"b']]);
    expect(labels(result)).toEqual([0.875]);
    expect(result).toMatchObject({
      columns: ['sentence_A', 'sentence_B', 'relatedness_score'],
      scoreRange: [1, 5],
      notices: [
        expect.stringContaining(
          'sentence_A, sentence_B as text; relatedness_score as score. Say otherwise',
        ),
        expect.stringContaining('entailment_judgment'),
      ],
    });
    const columns = ['sentence_b', 'entailment_judgment'];
    expect(labels(await read(content, { columns }, 'txt'))).toEqual([2]);
  });

  test('texts come in their roles, whatever their order', async () => {
    const result = await read('Score, Negative ,POSITIVE,anchor\n0.5,n,p,a\n');
    expect(texts(result)).toEqual([['a', 'p', 'n']]);
    expect(result.columns).toEqual(['anchor', 'POSITIVE', 'Negative', 'Score']);
  });

  test('recognised by the columns asked for, used in that order', async () => {
    const result = await read('left,right,other\na,b,c\n', { columns: ['right', 'left'] });
    expect(texts(result)).toEqual([['b', 'a']]);
    expect(labels(result)).toEqual([undefined]);
  });

  test('that lacks a column asked for', async () => {
    const columns = ['sentence1', 'sentense2'];
    await expect(read('sentence1,sentence2\na,b\n', { columns })).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      fix: 'Did you mean sentence2?',
      details: { row: 1, column: 'sentense2' },
    });
  });
});

describe('labels', () => {
  test.each<[string, string[], ReadExamplesOptions, number[], unknown]>([
    ['score', ['0', '0.25', '1'], {}, [0, 0.25, 1], [0, 1]],
    ['score', ['0', '2.5', '5'], {}, [0, 0.5, 1], [0, 5]],
    ['score', ['-1', '0', '1e0'], { scoreRange: [-1, 1] }, [0, 0.5, 1], [-1, 1]],
    ['label', ['0', '7', '2'], {}, [0, 7, 2], undefined],
    ['label', ['0', '2.5', '2'], {}, [0, 0.5, 0.4], [0, 5]],
    ['label', ['1', '3', '5'], { scoreRange: [1, 5] }, [0, 0.5, 1], [1, 5]],
    ['gold_label', ['contradiction', 'entailment', 'Neutral'], {}, [0, 1, 2], undefined],
  ])('%s %j with %j', async (name, values, options, expected, scoreRange) => {
    const rows = values.map((value) => `a,b,${value}`);
    const result = await read([`text1,text2,${name}`, ...rows].join('\n'), options);
    expect(labels(result)).toEqual(expected);
    expect(result.scoreRange).toEqual(scoreRange);
    const isAssumed = options.scoreRange === undefined && scoreRange?.toString() === '0,5';
    expect(result.notices.filter((notice) => notice.includes('--score-range'))).toHaveLength(
      isAssumed ? 1 : 0,
    );
  });

  test.each([
    ['score', '5.5', {}],
    ['score', '-0.1', {}],
    ['score', '', {}],
    ['score', 'high', {}],
    ['score', '0x1', {}],
    ['score', '0.5', { scoreRange: [1, 5] }],
    ['gold_label', '-', {}],
  ] as const)('%s %j with %j is refused', async (name, value, options) => {
    const good = name === 'score' ? '2' : 'neutral';
    const content = `premise,hypothesis,${name}\na,b,${good}\n"a\n",b,${value}\na,b,${value}\n`;
    await expect(read(content, options)).rejects.toMatchObject({
      code: 'LABEL_INVALID',
      problem: expect.stringMatching(/row 3: .*1 more row has/),
      details: { row: 3, line: 3, column: name, value, more: 1 },
    });
  });
});

describe('roles', () => {
  const content = 'title,body,rating\na,b,4\nc,d,2\n';

  test.each([
    ['rating=score', [0.8, 0.4]],
    ['rating=label', [4, 2]],
  ])('%s', async (rating, expected) => {
    const result = await read(content, { columns: ['title', 'body', rating] });
    expect(labels(result)).toEqual(expected);
    expect(result.columns).toEqual(['title', 'body', 'rating']);
    const headless = await read('a,b,4\nc,d,2\n', { columns: ['title', 'body', rating] });
    expect(labels(headless)).toEqual(expected);
  });

  test('numbers are no texts unless it is said', async () => {
    await expect(read(content, { columns: ['title', 'rating'] })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      problem: expect.stringContaining('column rating was taken as texts and holds nothing but'),
      fix: expect.stringContaining('rating=score'),
    });
    const result = await read(content, { columns: ['title', 'rating=text'] });
    expect(texts(result)).toEqual([
      ['a', '4'],
      ['c', '2'],
    ]);
  });
});

describe('rows', () => {
  test('without a text', async () => {
    const content = 'a,b\n ,c\nd,\n';
    await expect(read(content)).rejects.toMatchObject({
      code: 'TEXT_EMPTY',
      details: { row: 2, column: 'sentence1', value: ' ', more: 1 },
    });
    const result = await read(content, { requireText: false });
    expect(texts(result)).toEqual([
      ['a', 'b'],
      [' ', 'c'],
      ['d', ''],
    ]);
  });

  test('without a column, the first problem of the file being thrown', async () => {
    await expect(read('a,b,1\nc\n,d,x\ne\nf,g,0\n')).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      details: { row: 2, column: 'sentence2', more: 1 },
    });
  });

  test('with too many fields', async () => {
    await expect(read('a,b,1\na,b,c,0\n')).rejects.toMatchObject({
      code: 'FILE_MALFORMED',
      details: { row: 2 },
    });
    expect(texts(await read('a,b\nc,d,,\n'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

test('an example says where it stands in the file', async () => {
  const { examples } = await read('score,sentence1,sentence2\n1,a,b\n\n0,c,d\n');
  const [first, second] = examples.map(({ origin }) => origin!);
  const columns = ['sentence1', 'sentence2'];
  expect(second).toEqual({ file: first!.file, row: 3, columns, labelColumn: 'score' });
  expect(first).toMatchObject({ file: expect.stringMatching(/\.csv$/), row: 2 });
  expect(second!.columns).toBe(first!.columns);
});

test.each(['', '\n\n', 'sentence1,sentence2,score\n'])('%j holds no data', async (content) => {
  await expect(read(content)).rejects.toMatchObject({ code: 'DATA_EMPTY' });
});

test.each<[ReadExamplesOptions, string]>([
  [{ columns: [] }, 'OPTION_INVALID'],
  [{ columns: ['a', ''] }, 'OPTION_INVALID'],
  [{ columns: ['a', 'A'] }, 'OPTION_INVALID'],
  [{ columns: ['_'] }, 'OPTION_INVALID'],
  [{ columns: ['a', 'score', 'label'] }, 'OPTION_INVALID'],
  [{ columns: ['score'] }, 'COLUMN_MISSING'],
  [{ classes: [] }, 'OPTION_INVALID'],
  [{ classes: ['a', 'b', ' a'] }, 'OPTION_INVALID'],
  [{ columns: ['a', 'A=score'] }, 'OPTION_INVALID'],
  [{ scoreRange: [5, 0] }, 'OPTION_INVALID'],
  [{ scoreRange: [0, Number.NaN] }, 'OPTION_INVALID'],
])('refuses %j', async (options, code) => {
  await expect(read('a,0,1\n', options)).rejects.toMatchObject({ code });
});

test('a missing file', async () => {
  await expect(readExamples(join(folder, 'none.csv'))).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
});
