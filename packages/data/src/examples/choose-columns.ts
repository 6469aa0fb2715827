import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { askedColumn } from './asked-column.ts';
import { columnRole } from './column-role.ts';

/** Which columns of a table are used for what, by their names. */
export interface ChosenColumns {
  readonly texts: readonly string[];
  /** None, one, or several that make up one label together. */
  readonly labels: readonly string[];
  /** What the label is: `class` may turn out to hold scores, `score` never holds classes; undefined without label. */
  readonly labelRole: 'score' | 'class' | undefined;
  /** Columns that nothing uses, identifiers aside; only where the columns were not asked for by name. */
  readonly unused: readonly string[];
  /** Texts that were asked for by a name that does not tell, and without a role: they may be meant otherwise. */
  readonly assumedTexts: readonly string[];
}

/** A column that is used; `place` is its number among numbered labels. */
interface UsedColumn {
  readonly name: string;
  readonly role: 'text' | 'score' | 'class';
  readonly place: number;
  readonly isAssumed?: boolean;
}

/**
 * Which columns to use: those that are wanted, in that order (case does not matter, `_` stands for none, `rating=score`
 * says what a column is for); or those with well-known names, texts by their role, then one label, or all of numbered
 * ones (`label_0`, `label_1`).
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
    const entries = wanted.filter((entry) => entry.trim() !== '_');
    const used = entries.map((entry) => useAsked(file, columns, entry));
    return { ...split(file, columns, used), unused: [] };
  }
  const known = columns.flatMap(useKnown);
  const texts = known
    .filter(({ role }) => role === 'text')
    .toSorted((a, b) => a.place - b.place || numberOf(a.name) - numberOf(b.name));
  const labels = known.filter(({ role }) => role !== 'text');
  const numbered = labels.filter(isNumbered).toSorted((a, b) => a.place - b.place);
  const whole = labels.filter((label) => !isNumbered(label)).slice(0, 1);
  const used = [...texts, ...(whole.length > 0 ? whole : numbered)];
  const unused = columns
    .filter((name) => !used.some((column) => column.name === name))
    .filter((name) => columnRole(name).role !== 'identifier');
  return { ...split(file, columns, used), unused };
}

function useAsked(file: string, columns: readonly string[], entry: string): UsedColumn {
  const asked = askedColumn(entry);
  const name = find(file, columns, entry, asked.name);
  if (asked.role !== undefined) return { name, role: asked.role, place: -1 };
  return useKnown(name)[0] ?? { name, role: 'text', place: -1, isAssumed: true };
}

/** A column with a well-known name, or none. */
function useKnown(name: string): UsedColumn[] {
  const { role, place } = columnRole(name);
  return role === 'unknown' || role === 'identifier' ? [] : [{ name, role, place }];
}

/** The number of negative_2, which comes after negative and before negative_10. */
function numberOf(name: string): number {
  return Number(/\d+$/.exec(name.trim())?.[0] ?? -1);
}

function isNumbered({ place }: UsedColumn): boolean {
  return place >= 0;
}

/** A file without header may have been given the whole entry as the name of its column. */
function find(file: string, columns: readonly string[], entry: string, name: string): string {
  const called = (wanted: string): string | undefined =>
    columns.find((column) => column.trim().toLowerCase() === wanted.trim().toLowerCase());
  const column = called(entry) ?? called(name);
  if (column !== undefined) return column;
  const nearest = nearestName(name, columns);
  const unknownRole = entry.includes('=') && name === entry.trim();
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${file} has no column ${name}, only ${columns.join(', ')}.`,
    fix: unknownRole
      ? 'What a column is for is text, score or label, such as rating=score.'
      : nearest === undefined
        ? 'Name columns that it has.'
        : `Did you mean ${nearest}?`,
    details: { file, row: 1, column: name },
  });
}

function split(
  file: string,
  columns: readonly string[],
  used: readonly UsedColumn[],
): Omit<ChosenColumns, 'unused'> {
  const namesOf = (some: readonly UsedColumn[]): string[] => some.map(({ name }) => name);
  const texts = used.filter(({ role }) => role === 'text');
  const labels = used.filter(({ role }) => role !== 'text');
  if (labels.length > 1 && !labels.every(isNumbered)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The columns ${namesOf(labels).join(' and ')} are both labels.`,
      fix: 'Keep one of them in the option columns (--columns).',
      details: { option: 'columns', value: namesOf(used) },
    });
  }
  if (texts.length === 0) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `${file} has no column with texts among those used; it has ${columns.join(', ')}.`,
      fix: 'Name its columns with the option columns (--columns sentence1,sentence2,score; --columns title,body,rating=score).',
      details: { file, row: 1 },
    });
  }
  const labelRole = labels[0]?.role === 'text' ? undefined : labels[0]?.role;
  const assumedTexts = namesOf(texts.filter(({ isAssumed }) => isAssumed));
  return { texts: namesOf(texts), labels: namesOf(labels), labelRole, assumedTexts };
}
