import { describe, expect, test } from 'vitest';
import { DataLoader } from '../data-loader.ts';
import { examplesFromTable } from '../examples/examples-from-table.ts';
import { InputExample } from '../input-example.ts';
import type { TableSource } from '../tables/table-source.ts';
import { Dataset } from './dataset.ts';
import type { DatasetRow } from './dataset-row.ts';

const rowsOf = (dataset: Dataset): DatasetRow[] =>
  Array.from({ length: dataset.rows }, (_, index) => dataset.row(index));
const numbered = (count: number): DatasetRow[] =>
  Array.from({ length: count }, (_, index) => ({ text: `text ${index}`, label: index % 7 }));
const sorted = (rows: readonly DatasetRow[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

describe('rows in, rows out', () => {
  test.each([
    ['texts, some of them none', [{ a: 'x' }, { a: null }, { a: '' }, { a: 'ß🙂' }]],
    ['all kinds', [{ a: 'x', b: 1.5, c: true, d: ['p', 'q'], e: [1, 2.5], f: 7 }]],
    ['lists of any length', [{ a: [] }, { a: null }, { a: [1] }, { a: [1, 2, 3] }]],
    [
      'a column without values',
      [
        { a: null, b: 1 },
        { a: null, b: 2 },
      ],
    ],
    [
      'texts that repeat',
      Array.from({ length: 50 }, (_, index) => ({ a: index % 9 ? 'x' : null })),
    ],
  ])('%s', (_, rows) => {
    expect(rowsOf(Dataset.fromRows(rows))).toEqual(rows);
  });

  test('in more than one chunk', () => {
    const rows = numbered(70_000).map((row, index) => ({
      ...row,
      late: index < 66_000 ? null : 'x',
    }));
    const dataset = Dataset.fromRows(rows);
    expect(dataset.table.batches).toHaveLength(2);
    expect(rowsOf(dataset)).toEqual(rows);
  });

  test('a key that rows lack, bigints, no rows', () => {
    const dataset = Dataset.fromRows([{ a: 'x' }, { b: 2n ** 60n }]);
    expect(dataset.columns).toEqual(['a', 'b']);
    expect(rowsOf(dataset)).toEqual([
      { a: 'x', b: null },
      { a: null, b: 2n ** 60n },
    ]);
    expect(Dataset.fromRows([])).toMatchObject({ rows: 0, columns: [] });
  });

  test('texts are kept by dictionary only where they repeat', () => {
    const { table } = Dataset.fromRows(numbered(100).map((row) => ({ ...row, twice: 'a' })));
    expect(String(table.getChild('twice')?.type)).toContain('Dictionary');
    expect(String(table.getChild('text')?.type)).toBe('Utf8');
  });

  test.each([
    [[{ a: 'x' }, { a: 1 }], 2],
    [[{ a: { b: 1 } }], 1],
    [[{ a: [1] }, { a: ['x'] }], 2],
  ])('refuses %j', (rows, row) => {
    expect(() => Dataset.fromRows(rows)).toThrow(
      expect.objectContaining({
        code: 'TEXT_INVALID',
        details: expect.objectContaining({ file: 'rows', row, column: 'a' }),
      }),
    );
  });

  test('refuses a row that is not there', () => {
    for (const index of [-1, 3, 0.5]) {
      expect(() => Dataset.fromRows(numbered(3)).row(index)).toThrow(
        expect.objectContaining({ code: 'OPTION_INVALID' }),
      );
    }
  });
});

describe('sources', () => {
  test('of a data set is the data set, without a copy', async () => {
    const dataset = Dataset.fromRows(numbered(70_000)).slice(3);
    const again = await Dataset.from(dataset.source());
    expect(rowsOf(again)).toEqual(rowsOf(dataset));
    const memory = ({ table }: Dataset): unknown => table.getChild('label')?.data[0]?.values.buffer;
    expect(memory(again)).toBe(memory(dataset));
    expect(dataset.source()).toMatchObject({ columns: ['text', 'label'], rows: 69_997 });
  });

  test('of other columns are read value by value, and errors name their place', async () => {
    const source = (values: readonly unknown[]): TableSource => ({
      name: 'a.jsonl',
      columns: ['a'],
      async *chunks() {
        yield {
          rows: values.length,
          columns: new Map([['a', { length: values.length, get: (index) => values[index] }]]),
          place: (index) => ({ file: 'a.jsonl', row: index + 10 }),
        };
      },
    });
    expect(rowsOf(await Dataset.from(source(['x', 'y'])))).toEqual([{ a: 'x' }, { a: 'y' }]);
    await expect(Dataset.from(source(['x', 3]))).rejects.toMatchObject({
      code: 'TEXT_INVALID',
      details: { file: 'a.jsonl', row: 11, column: 'a', value: 3 },
    });
  });
});

describe('examples', () => {
  test.each([
    [[new InputExample({ texts: ['a'], label: 3 }), new InputExample({ texts: ['b'], label: 1 })]],
    [[new InputExample({ texts: ['a', 'b'], label: 4.5 })]],
    [[new InputExample({ texts: ['a', 'b', 'c'] })]],
    [[new InputExample({ texts: ['a', 'b', 'c', 'd'], label: [0.5, -1] })]],
  ] as const)('come back as they went in: %j', (examples) => {
    const back = Dataset.fromInputExamples(examples).examples();
    const content = examples.map(({ texts, label }) => ({ texts, label }));
    expect(back.map(({ texts, label }) => ({ texts, label }))).toEqual(content);
  });

  test('follow roles, ranges and names of classes', () => {
    const rows = [{ title: 'a', others: ['b', 'c'], rating: 4, verdict: 'entailment' }];
    const dataset = Dataset.fromRows(rows);
    const texts = ['title', 'others'];
    const scored = dataset.examples({ roles: { texts, label: 'rating' }, scoreRange: [0, 5] });
    expect(scored[0]).toMatchObject({
      texts: ['a', 'b', 'c'],
      label: 0.8,
      origin: {
        file: 'rows',
        row: 1,
        columns: ['title', 'others', 'others'],
        labelColumn: 'rating',
      },
    });
    expect(dataset.examples({ roles: { texts, label: 'verdict' } })[0]?.label).toBe(1);
    expect(dataset.examples({ roles: { texts, label: ['rating', 'rating'] } })[0]?.label).toEqual([
      4, 4,
    ]);
    expect(new DataLoader(scored).length).toBe(1);
  });

  test('names of classes are numbered as where files are read', async () => {
    const dataset = Dataset.fromRows(
      ['sports', 'politics', 'sports'].map((label) => ({ text: 'a', label })),
    );
    const labels = dataset.examples().map(({ label }) => label);
    expect(labels).toEqual([1, 0, 1]);
    const { examples, classes } = await examplesFromTable(dataset.source());
    expect(examples.map(({ label }) => label)).toEqual(labels);
    expect(classes).toEqual(['politics', 'sports']);
    const other = dataset.examples({ classes: ['sports', 'politics'] });
    expect(other.map(({ label }) => label)).toEqual([0, 1, 0]);
  });

  test.each([
    [{ text: ' ', label: 1 }, 'TEXT_EMPTY', 'text'],
    [{ text: null, label: 1 }, 'TEXT_INVALID', 'text'],
    [{ text: 'a', score: 'five' }, 'LABEL_INVALID', 'score'],
  ])('refuses %j', (row, code, column) => {
    const dataset = Dataset.fromRows([row]);
    const details = expect.objectContaining({ file: 'rows', row: 1, column });
    expect(() => dataset.examples()).toThrow(expect.objectContaining({ code, details }));
    expect(() => dataset.examples({ roles: { texts: ['txt'] } })).toThrow(/Did you mean text/);
  });
});

describe('other data sets', () => {
  const rows = numbered(100);
  const dataset = Dataset.fromRows(rows);

  test('select, slice, filter and map', () => {
    expect(rowsOf(dataset.select([5, 0, 5]))).toEqual([rows[5], rows[0], rows[5]]);
    expect(rowsOf(dataset.slice(10, 20).slice(2, -3))).toEqual(rows.slice(12, 17));
    expect(rowsOf(dataset.slice(10, 90).select([3, 1]))).toEqual([rows[13], rows[11]]);
    expect(rowsOf(dataset.filter(({ label }) => label === 3))).toEqual(
      rows.filter(({ label }) => label === 3),
    );
    expect(rowsOf(dataset.filter(() => false))).toEqual([]);
    const mapped = dataset.map(({ text }, index) => ({ text, index }));
    expect(mapped.columns).toEqual(['text', 'index']);
    expect(mapped.row(7)).toEqual({ text: 'text 7', index: 7 });
    expect(() => dataset.select([100])).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });

  test('select keeps types and dictionaries', () => {
    const big = Dataset.fromRows(
      Array.from({ length: 70_000 }, (_, index) => ({
        a: `${index % 5}`,
        b: index % 3 ? [index] : null,
      })),
    );
    const selected = big.select([69_999, 3, 0]);
    expect(rowsOf(selected)).toEqual([big.row(69_999), big.row(3), big.row(0)]);
    expect(selected.table.getChild('a')?.type).toBe(big.table.getChild('a')?.type);
  });

  test('shuffle: each row once, in an order of the seed', () => {
    const shuffled = dataset.shuffle(1);
    expect(sorted(rowsOf(shuffled))).toEqual(sorted(rows));
    expect(rowsOf(shuffled)).toEqual(rowsOf(dataset.shuffle(1)));
    expect(rowsOf(shuffled)).not.toEqual(rowsOf(dataset.shuffle(2)));
  });

  test('split: each row in one part, equal values of `by` in one part', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { train, test: rest } = dataset.split({ train: 0.9, seed });
      expect(train.rows).toBe(90);
      expect(sorted([...rowsOf(train), ...rowsOf(rest)])).toEqual(sorted(rows));
      const by = dataset.split({ train: 0.5, seed, by: 'label' });
      expect(sorted([...rowsOf(by.train), ...rowsOf(by.test)])).toEqual(sorted(rows));
      const labels = new Set(rowsOf(by.train).map(({ label }) => label));
      expect(rowsOf(by.test).some(({ label }) => labels.has(label))).toBe(false);
      expect(by.train.rows).toBeGreaterThanOrEqual(50);
      expect(by.train.rows).toBeLessThan(50 + 15);
    }
    expect(() => dataset.split({ train: 1, seed: 1 })).toThrow(/share of rows/);
    const empty = expect.objectContaining({ code: 'DATA_EMPTY' });
    const alike = dataset.filter(({ label }) => label === 1);
    expect(() => alike.split({ train: 0.9, seed: 1, by: 'label' })).toThrow(empty);
    expect(() => dataset.split({ train: 0.999, seed: 1 })).toThrow(empty);
    expect(() => dataset.split({ train: 0.5, seed: 1, by: 'labels' })).toThrow(
      /Did you mean label/,
    );
  });

  test('rename and keep', () => {
    const renamed = dataset.rename({ text: 'anchor' });
    expect(renamed.columns).toEqual(['anchor', 'label']);
    expect(renamed.row(4)).toEqual({ anchor: 'text 4', label: 4 });
    expect(dataset.keep(['label']).row(4)).toEqual({ label: 4 });
    expect(() => dataset.rename({ text: 'label' })).toThrow(/share a name/);
    expect(() => dataset.keep(['nothing'])).toThrow(
      expect.objectContaining({ code: 'COLUMN_MISSING' }),
    );
  });

  test('concatenate: all rows in order, also of other types', () => {
    const other = Dataset.fromRows(Array.from({ length: 30 }, () => ({ label: 1, text: 'again' })));
    const all = Dataset.concatenate([dataset.slice(0, 50), other, dataset.slice(50)]);
    const again = Array.from({ length: 30 }, () => ({ text: 'again', label: 1 }));
    expect(rowsOf(all)).toEqual([...rows.slice(0, 50), ...again, ...rows.slice(50)]);
    expect(() => Dataset.concatenate([dataset, dataset.keep(['text'])])).toThrow(/no column label/);
    expect(() => Dataset.concatenate([])).toThrow(expect.objectContaining({ code: 'DATA_EMPTY' }));
  });

  test('interleave: each row once, those of one data set in order', () => {
    const parts = [dataset.slice(0, 10), dataset.slice(10, 13), dataset.slice(13)];
    for (const options of [{}, { probabilities: [1, 2, 0.5], seed: 3 }]) {
      const mixed = rowsOf(Dataset.interleave(parts, options));
      expect(sorted(mixed)).toEqual(sorted(rows));
      for (const part of parts) {
        const own = rowsOf(part);
        const texts = new Set(own.map(({ text }) => text));
        expect(mixed.filter(({ text }) => texts.has(text))).toEqual(own);
      }
    }
  });
});
