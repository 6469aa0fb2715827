import { SentenceForgeError } from '@sentenceforge/errors';
import {
  Bool,
  type Data,
  type DataType,
  Field,
  Float64,
  Int64,
  List,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import { plainValue } from '../formats/plain-value.ts';
import type { RowPlace } from '../tables/table-source.ts';
import type { ColumnEncoder } from './column-encoder.ts';
import { createTextEncoder } from './create-text-encoder.ts';
import { type ColumnKind, kindOf } from './kind-of.ts';

/** Takes the values of a column one by one. */
export interface ColumnBuilder {
  /** @param place where the value was read, for messages */
  append(value: unknown, place: () => RowPlace): void;
  finish(): Vector;
}

/** Values per chunk of a vector: the same for every column, so that the chunks of a table fit together. */
const chunkLength = 65_536;

/**
 * Builds an Arrow column whose type follows from the values: texts (by dictionary where they repeat), numbers
 * (float64), bigints (int64), booleans, lists of texts or of numbers. null and undefined are no value.
 *
 * @param name of the column, for messages
 * @throws from `append`: TEXT_INVALID, with file, row and column, for an object and for a value of another kind than
 *   those before
 *
 * @example
 * const builder = createColumnBuilder('score');
 * builder.append(0.5, () => ({ file: 'rows', row: 1 }));
 * builder.finish().get(0); // 0.5
 */
export function createColumnBuilder(name: string): ColumnBuilder {
  const encoded: Data[] = [];
  let waiting: unknown[][] = [];
  let values: unknown[] = [];
  let kind: ColumnKind | undefined;
  let encoder: ColumnEncoder | undefined;

  const encodeWaiting = (): ColumnEncoder => {
    encoder ??= createEncoder(kind ?? 'text', values);
    encoded.push(...[...waiting, values].map(encoder.encode));
    waiting = [];
    values = [];
    return encoder;
  };
  return {
    append(given, place) {
      // an Arrow list would be written as an empty one
      const value = isList(given) ? plainValue(given) : given;
      if (value !== null && value !== undefined) {
        kind = mergeKinds(kind, kindOf(value)) ?? throwKind(name, value, kind, place());
      }
      values.push(value ?? null);
      if (values.length < chunkLength) return;
      if (kind === undefined || kind === 'empty list') {
        waiting.push(values);
        values = [];
      } else encodeWaiting();
    },
    finish: () => encodeWaiting().finish(encoded),
  };
}

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function createEncoder(kind: ColumnKind, sample: readonly unknown[]): ColumnEncoder {
  if (kind === 'text') return createTextEncoder(sample as (string | null)[]) as ColumnEncoder;
  const type = types[kind]();
  return {
    encode: (values) => vectorFromArray(values, type).data[0]!,
    finish: (blocks) => new Vector(blocks),
  };
}

const listOf = (type: DataType): DataType => new List(new Field('item', type, true));

const types: Readonly<Record<Exclude<ColumnKind, 'text'>, () => DataType>> = {
  number: () => new Float64(),
  bigint: () => new Int64(),
  boolean: () => new Bool(),
  'list of texts': () => listOf(new Utf8()),
  'list of numbers': () => listOf(new Float64()),
  'empty list': () => listOf(new Utf8()),
};

/** The kind of a column that holds both; undefined where none does. */
function mergeKinds(
  before: ColumnKind | undefined,
  next: ColumnKind | undefined,
): ColumnKind | undefined {
  if (before === undefined || before === next) return next;
  if (before === 'empty list' && next?.startsWith('list')) return next;
  return next === 'empty list' && before.startsWith('list') ? before : undefined;
}

function throwKind(
  column: string,
  value: unknown,
  kind: ColumnKind | undefined,
  { file, row, line }: RowPlace,
): never {
  const shown = JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? `${item}` : item));
  const expected = kind === undefined ? 'a text, a number or a list of them' : `a ${kind}`;
  const before = kind === undefined ? '' : ' as in the rows before';
  throw new SentenceForgeError('TEXT_INVALID', {
    problem: `${file}, row ${row}: column ${column} is ${shown}, not ${expected}${before}.`,
    fix: 'Give all values of a column as one kind: texts, numbers, booleans, or lists of texts or numbers.',
    details: { file, row, line, column, value },
  });
}
