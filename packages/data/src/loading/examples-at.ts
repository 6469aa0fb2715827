import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The examples of a planned batch. Errors: OPTION_INVALID when the sampler planned an empty batch or a row that does
 * not exist.
 */
export function examplesAt<Example>(
  examples: readonly Example[],
  rows: ArrayLike<number>,
  sampler: string,
): Example[] {
  if (rows.length === 0) throw wrongPlan(sampler, 'a batch of no rows');
  return Array.from(rows, (row) => {
    const example = examples[row];
    if (example === undefined) {
      throw wrongPlan(sampler, `row ${row}, but there are ${examples.length} examples`);
    }
    return example;
  });
}

function wrongPlan(sampler: string, what: string): SentenceForgeError {
  return new SentenceForgeError('OPTION_INVALID', {
    problem: `The sampler ${sampler} planned ${what}.`,
    fix: 'Let its plan give batches of at least one row, rows counted from 0.',
    details: { option: 'sampler', sampler },
  });
}
