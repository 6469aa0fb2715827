import { SentenceForgeError } from '@sentenceforge/errors';

/** Errors: OPTION_INVALID for a delimiter that is neither a comma nor a tab. */
export function requireDelimiter(delimiter: string): void {
  if (delimiter === ',' || delimiter === '\t') return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option delimiter is ${JSON.stringify(delimiter)}.`,
    fix: "Give ',' or '\\t'.",
    details: { option: 'delimiter', value: delimiter },
  });
}
