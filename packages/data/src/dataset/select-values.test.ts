import { createGenerator, permutation } from '@sentenceforge/random';
import {
  Bool,
  type DataType,
  Dictionary,
  Field,
  FixedSizeList,
  Float32,
  Float64,
  Int32,
  Int64,
  List,
  Table,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { Dataset } from './dataset.ts';
import type { DatasetRow } from './dataset-row.ts';

const generator = createGenerator({ seed: 1 });
const below = (count: number): number => generator.integer(count);
const listOf = (length: number, item: () => unknown): unknown[] => Array.from({ length }, item);
const item = (type: DataType): Field => new Field('item', type, true);

const kinds: Readonly<Record<string, [DataType, () => unknown]>> = {
  texts: [new Utf8(), () => `text ${below(1000)}`],
  floats: [new Float64(), () => below(1000) / 8],
  'lists of texts': [new List(item(new Utf8())), () => listOf(below(4), () => `n ${below(9)}`)],
  'lists of floats': [new List(item(new Float32())), () => listOf(below(4), () => below(9) / 4)],
  'lists of integers': [
    new List(item(new Int64())),
    () => listOf(below(3), () => BigInt(below(9))),
  ],
  'lists of lists': [
    new List(item(new List(item(new Utf8())))),
    () => listOf(below(3), () => listOf(below(3), () => `n ${below(9)}`)),
  ],
  'fixed-size lists': [
    new FixedSizeList(3, item(new Float32())),
    () => listOf(3, () => below(9) / 4),
  ],
  dictionaries: [new Dictionary(new Utf8(), new Int32()), () => `class ${below(5)}`],
  booleans: [new Bool(), () => below(2) === 1],
  int64: [new Int64(), () => BigInt(below(1000))],
};

const rowsOf = (dataset: Dataset): DatasetRow[] =>
  Array.from({ length: dataset.rows }, (_, index) => dataset.row(index));
const sorted = (rows: readonly DatasetRow[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

describe.each(Object.entries(kinds))('%s', (_, [type, draw]) => {
  const values = Array.from({ length: 60 }, () => (below(5) === 0 ? null : draw()));
  const numbers = vectorFromArray(
    values.map((_value, row) => String(row)),
    new Utf8(),
  );
  const table = new Table({ row: numbers, value: vectorFromArray(values, type) });
  const dataset = new Dataset(table);
  const rows = rowsOf(dataset);

  test('the values are there to begin with', () => {
    const plain = values.map((value) =>
      JSON.parse(
        JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? Number(inner) : inner)),
      ),
    );
    expect(rows.map(({ value }) => value)).toEqual(plain);
  });

  test('select, filter, slice and shuffle take whole rows', () => {
    const order = permutation(60, { seed: 3 });
    expect(rowsOf(dataset.select(order))).toEqual(Array.from(order, (row) => rows[row]));
    expect(rowsOf(dataset.slice(7, 50).select([4, 4, 0]))).toEqual([rows[11], rows[11], rows[7]]);
    const isEven = ({ row }: DatasetRow): boolean => Number(row) % 2 === 0;
    expect(rowsOf(dataset.filter(isEven))).toEqual(rows.filter(isEven));
    const shuffled = rowsOf(dataset.shuffle(5));
    expect(shuffled).not.toEqual(rows);
    expect(sorted(shuffled)).toEqual(sorted(rows));
    expect(dataset.shuffle(5).table.getChild('value')?.type).toEqual(type);
  });

  test('split and interleave keep every row', () => {
    const { train, test: rest } = dataset.split({ train: 0.5, seed: 1 });
    expect(sorted([...rowsOf(train), ...rowsOf(rest)])).toEqual(sorted(rows));
    const mixed = Dataset.interleave([train, rest]);
    expect(sorted(rowsOf(mixed))).toEqual(sorted(rows));
    expect(rowsOf(Dataset.concatenate([dataset.slice(0, 9), dataset.slice(9)]))).toEqual(rows);
  });
});

test('concatenate: lists of other types are built again from their values', () => {
  const floats = new Dataset(
    new Table({ a: vectorFromArray([[1, 2], null], new List(item(new Float32()))) }),
  );
  const doubles = Dataset.fromRows([{ a: [0.1] }, { a: [] }]);
  expect(rowsOf(Dataset.concatenate([floats, doubles])).map(({ a }) => a)).toEqual([
    [1, 2],
    null,
    [0.1],
    [],
  ]);
});
