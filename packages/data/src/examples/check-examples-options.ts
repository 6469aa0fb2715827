import { SentenceForgeError } from '@sentenceforge/errors';
import type { ExamplesOptions } from './examples-options.ts';

/** Errors: OPTION_INVALID for columns without name or named twice, a range that is none, an unknown onBadRow. */
export function checkExamplesOptions({ columns, scoreRange, onBadRow }: ExamplesOptions): void {
  requireNames(columns);
  requireRange(scoreRange);
  if (onBadRow === undefined || onBadRow === 'error' || onBadRow === 'skip') return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option onBadRow is ${JSON.stringify(onBadRow)}.`,
    fix: "Give 'error' or 'skip'.",
    details: { option: 'onBadRow', value: onBadRow },
  });
}

function requireNames(columns: readonly string[] | undefined): void {
  if (columns === undefined) return;
  const names = columns.map((name) => name.trim().toLowerCase());
  const isRepeated = names.some((name, index) => name !== '_' && names.indexOf(name) !== index);
  if (names.some((name) => name !== '_') && !names.includes('') && !isRepeated) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option columns is ${JSON.stringify(columns)}.`,
    fix: 'Give names of columns, each once, such as sentence1,sentence2,score.',
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
