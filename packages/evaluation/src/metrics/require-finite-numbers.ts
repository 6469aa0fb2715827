import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless all numbers of a list are finite.
 *
 * @param list its name, for the message.
 * @throws EVALUATION_INPUT_INVALID with the index and value of the first that is not.
 */
export function requireFiniteNumbers(list: string, values: ArrayLike<number>): void {
  const index = Array.from(values).findIndex((value) => !Number.isFinite(value));
  if (index >= 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The list ${list} holds ${values[index]} at index ${index}.`,
      fix: 'Give finite numbers only.',
      details: { list, index, value: values[index] },
    });
  }
}
