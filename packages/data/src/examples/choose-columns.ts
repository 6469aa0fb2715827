import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { TableRow } from '../tables/table-row.ts';
import { columnRole } from './column-role.ts';
import { defaultColumns } from './default-columns.ts';
import { isHeader } from './is-header.ts';

/** A column that is used. */
export interface Column {
  readonly name: string;
  /** Its place in a row's fields, from 0. */
  readonly index: number;
}

/** Which columns of a file are used for what. */
export interface ChosenColumns {
  readonly texts: readonly Column[];
  readonly label: Column | undefined;
  /** How many fields a row has. */
  readonly width: number;
  /** The rows without the header. */
  readonly rows: readonly TableRow[];
  /** Columns with names that a header has and nothing uses; only where the columns were not asked for by name. */
  readonly unused: readonly string[];
}

/**
 * Finds the columns of a file, which has at least one row: those that are wanted, by name in the header or else in
 * order (`_` skips one); or those that a header's well-known names tell; or those that the first row's width tells.
 *
 * Errors: COLUMN_MISSING; OPTION_INVALID for more than one label column.
 *
 * @example chooseColumns('train.csv', rows, ['anchor', 'positive'])
 */
export function chooseColumns(
  file: string,
  rows: readonly TableRow[],
  wanted?: readonly string[],
): ChosenColumns {
  const first = rows[0]!.fields;
  const names = wanted?.filter((name) => name.trim() !== '_');
  if (!isHeader(first, names)) {
    const all = wanted ?? defaultColumns(file, rows);
    const columns = all.map((name, index) => ({ name: name.trim(), index }));
    const used = columns.filter(({ name }) => name !== '_');
    return { ...split(file, used), width: all.length, rows, unused: [] };
  }
  const header = first.map((name, index) => ({ name: name.trim(), index }));
  const shared = { width: first.length, rows: rows.slice(1) };
  if (names !== undefined) {
    return {
      ...split(
        file,
        names.map((name) => find(file, header, name)),
      ),
      ...shared,
      unused: [],
    };
  }
  const place = ({ name }: Column): number => columnRole(name).place;
  const texts = header
    .filter(({ name }) => columnRole(name).role === 'text')
    .sort((a, b) => place(a) - place(b));
  const label = header.find(({ name }) => isLabel(name));
  const chosen = split(file, label === undefined ? texts : [...texts, label]);
  const unused = header
    .filter((column) => column !== label && !texts.includes(column))
    .filter(({ name }) => columnRole(name).role !== 'identifier');
  return { ...chosen, ...shared, unused: unused.map(({ name }) => name) };
}

function isLabel(name: string): boolean {
  return ['score', 'class'].includes(columnRole(name).role);
}

function find(file: string, header: readonly Column[], name: string): Column {
  const wanted = name.trim().toLowerCase();
  const column = header.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (column !== undefined) return column;
  const known = header.map((candidate) => candidate.name);
  const nearest = nearestName(name, known);
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${file}, row 1: the header has no column ${name}, only ${known.join(', ')}.`,
    fix: nearest === undefined ? 'Name columns of the header.' : `Did you mean ${nearest}?`,
    details: { file, row: 1, column: name },
  });
}

function split(file: string, used: readonly Column[]): Pick<ChosenColumns, 'texts' | 'label'> {
  const texts = used.filter(({ name }) => !isLabel(name));
  const labels = used.filter(({ name }) => isLabel(name));
  if (labels.length > 1) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The columns ${labels.map(({ name }) => name).join(' and ')} are both labels.`,
      fix: 'Keep one of them in the option columns (--columns).',
      details: { option: 'columns', value: used.map(({ name }) => name) },
    });
  }
  if (texts.length === 0) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `${file} has no column with texts among those used.`,
      fix: 'Name its columns with the option columns (--columns sentence1,sentence2,score).',
      details: { file, row: 1 },
    });
  }
  return { texts, label: labels[0] };
}
