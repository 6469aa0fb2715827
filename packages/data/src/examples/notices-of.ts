import type { ChosenColumns } from './choose-columns.ts';
import { classId } from './class-id.ts';
import type { ExamplesOptions } from './examples-options.ts';
import type { ColumnLabelling } from './labels/labelling.ts';
import { listNames } from './labels/list-names.ts';
import type { RowProblem } from './row-problem.ts';

/** What is known when examples have been read. */
export interface ReadFacts {
  readonly chosen: ChosenColumns;
  /** Undefined without labels. */
  readonly labelling: ColumnLabelling | undefined;
  /** In the order of their rows. */
  readonly skipped: readonly RowProblem[];
  readonly options: ExamplesOptions;
}

/** What was assumed or left out when a file was read, for people to read. */
export function noticesOf(
  file: string,
  { chosen, labelling, skipped, options }: ReadFacts,
): string[] {
  const told = [
    ...(options.columns === undefined ? [rolesNotice(chosen, labelling)] : []),
    ...rangeNotice(chosen, labelling),
    ...(options.classes === undefined ? classesNotice(chosen, labelling) : []),
    ...unusedNotice(chosen),
    ...skippedNotice(skipped),
  ];
  return told.map((notice) => `${file}: ${notice}`);
}

const labelNames = {
  numbers: 'numbers for distillation',
  class: 'class',
  score: 'score',
} as const satisfies Record<ColumnLabelling['kind'], string>;

function rolesNotice(
  { texts, labels }: ChosenColumns,
  labelling: ColumnLabelling | undefined,
): string {
  const label = labelling ? `; ${labels.join(', ')} as ${labelNames[labelling.kind]}` : '';
  return `columns by their names: ${texts.join(', ')} as text${label}. Say otherwise with the option columns (--columns title,body,rating=score).`;
}

function rangeNotice({ labels }: ChosenColumns, labelling: ColumnLabelling | undefined): string[] {
  if (labelling?.kind !== 'score' || !labelling.isGuessed || labelling.range[1] !== 5) return [];
  return [
    `scores in column ${labels[0]} exceed 1, so they were taken as 0 to 5 and mapped to 0..1. Say otherwise with the option scoreRange (--score-range 1,5).`,
  ];
}

function classesNotice(
  { labels }: ChosenColumns,
  labelling: ColumnLabelling | undefined,
): string[] {
  if (labelling?.kind !== 'class' || labelling.names === undefined) return [];
  const { names } = labelling;
  if (names.every((name) => classId(name) !== undefined)) return [];
  const ids = listNames(names.map((name, id) => `${name} ${id}`));
  return [
    `classes in column ${labels[0]} were numbered: ${ids}. Give another order with the option classes (--classes).`,
  ];
}

function unusedNotice({ unused }: ChosenColumns): string[] {
  if (unused.length === 0) return [];
  return [`columns not used: ${unused.join(', ')}. Choose with the option columns (--columns).`];
}

function skippedNotice(skipped: readonly RowProblem[]): string[] {
  const [first] = skipped;
  if (first === undefined) return [];
  const rows = skipped.length === 1 ? '1 row was' : `${skipped.length} rows were`;
  return [`${rows} left out, first row ${first.at.row} of ${first.at.file}: ${first.problem}`];
}
