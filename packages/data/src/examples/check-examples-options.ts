import { SentenceForgeError } from '@sentenceforge/errors';
import { askedColumn } from './asked-column.ts';
import type { ExamplesOptions } from './examples-options.ts';
import { className } from './labels/class-name.ts';

/** Errors: OPTION_INVALID for columns without name or named twice, a range that is none, classes without name or named twice, an unknown onBadRow. */
export function checkExamplesOptions({
  columns,
  scoreRange,
  classes,
  onBadRow,
}: ExamplesOptions): void {
  requireNames(columns);
  requireRange(scoreRange);
  requireClasses(classes);
  if (onBadRow === undefined || onBadRow === 'error' || onBadRow === 'skip') return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option onBadRow is ${JSON.stringify(onBadRow)}.`,
    fix: "Give 'error' or 'skip'.",
    details: { option: 'onBadRow', value: onBadRow },
  });
}

function requireNames(columns: readonly string[] | undefined): void {
  if (columns === undefined) return;
  const names = columns.map((entry) => askedColumn(entry).name.toLowerCase());
  const isRepeated = isAnyRepeated(names.filter((name) => name !== '_'));
  if (names.some((name) => name !== '_') && !names.includes('') && !isRepeated) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option columns is ${JSON.stringify(columns)}.`,
    fix: 'Give names of columns, each once, such as sentence1,sentence2,score or title,body,rating=score.',
    details: { option: 'columns', value: columns },
  });
}

function requireRange(range: readonly [number, number] | undefined): void {
  if (range === undefined) return;
  if (range.length === 2 && range.every(Number.isFinite) && range[0] < range[1]) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option scoreRange is ${JSON.stringify(range)}.`,
    fix: 'Give the lowest and the highest score, such as 0 and 5 (--score-range 0,5).',
    details: { option: 'scoreRange', value: range },
  });
}

function requireClasses(classes: readonly string[] | undefined): void {
  if (classes === undefined) return;
  const names = classes.map(className);
  if (names.length > 0 && !names.includes(undefined) && !isAnyRepeated(names)) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option classes is ${JSON.stringify(classes)}.`,
    fix: 'Give the names of the classes in the order of their ids, each once.',
    details: { option: 'classes', value: classes },
  });
}

function isAnyRepeated(names: readonly unknown[]): boolean {
  return new Set(names).size < names.length;
}
