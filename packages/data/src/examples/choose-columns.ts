import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { columnRole } from './column-role.ts';

/** Which columns of a table are used for what, by their names. */
export interface ChosenColumns {
  readonly texts: readonly string[];
  /** None, one, or several that make up one label together. */
  readonly labels: readonly string[];
  /** Columns that nothing uses, identifiers aside; only where the columns were not asked for by name. */
  readonly unused: readonly string[];
}

/**
 * Which columns to use: those that are wanted, in that order (case does not matter, `_` stands for none); or those with
 * well-known names, texts by their role, then one label, or all of numbered ones (`label_0`, `label_1`).
 *
 * Errors: COLUMN_MISSING; OPTION_INVALID for several labels that are not numbered.
 *
 * @example chooseColumns('train.csv', ['id', 'anchor', 'positive'])
 */
export function chooseColumns(
  file: string,
  columns: readonly string[],
  wanted?: readonly string[],
): ChosenColumns {
  if (wanted !== undefined) {
    const names = wanted.filter((name) => name.trim() !== '_');
    const used = names.map((name) => find(file, columns, name));
    return { ...split(file, used), unused: [] };
  }
  const place = (name: string): number => columnRole(name).place;
  const texts = columns
    .filter((name) => columnRole(name).role === 'text')
    .toSorted((a, b) => place(a) - place(b) || numberOf(a) - numberOf(b));
  const labels = columns.filter(isLabel);
  const numbered = labels.filter(isNumbered).toSorted((a, b) => place(a) - place(b));
  const whole = labels.filter((name) => !isNumbered(name)).slice(0, 1);
  const used = whole.length > 0 ? whole : numbered;
  const unused = columns
    .filter((name) => !used.includes(name) && !texts.includes(name))
    .filter((name) => columnRole(name).role !== 'identifier');
  return { ...split(file, [...texts, ...used]), unused };
}

/** The number of negative_2, which comes after negative and before negative_10. */
function numberOf(name: string): number {
  return Number(/\d+$/.exec(name.trim())?.[0] ?? -1);
}

function isLabel(name: string): boolean {
  return ['score', 'class'].includes(columnRole(name).role);
}

function isNumbered(name: string): boolean {
  return columnRole(name).place >= 0;
}

function find(file: string, columns: readonly string[], name: string): string {
  const wanted = name.trim().toLowerCase();
  const column = columns.find((candidate) => candidate.trim().toLowerCase() === wanted);
  if (column !== undefined) return column;
  const nearest = nearestName(name, columns);
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${file} has no column ${name}, only ${columns.join(', ')}.`,
    fix: nearest === undefined ? 'Name columns that it has.' : `Did you mean ${nearest}?`,
    details: { file, row: 1, column: name },
  });
}

function split(file: string, used: readonly string[]): Pick<ChosenColumns, 'texts' | 'labels'> {
  const texts = used.filter((name) => !isLabel(name));
  const labels = used.filter(isLabel);
  if (labels.length > 1 && !labels.every(isNumbered)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The columns ${labels.join(' and ')} are both labels.`,
      fix: 'Keep one of them in the option columns (--columns).',
      details: { option: 'columns', value: used },
    });
  }
  if (texts.length === 0) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `${file} has no column with texts among those used.`,
      fix: 'Name its columns with the option columns (--columns sentence1,sentence2,score).',
      details: { file, row: 1 },
    });
  }
  return { texts, labels };
}
