import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless every number is a class id: a whole number, 0 or more.
 *
 * @param what what the numbers are, for the message.
 * @throws EVALUATION_INPUT_INVALID with the index and value of the first that is not.
 * @example requireClassIds([0, 2, 1], 'label')
 */
export function requireClassIds(values: ArrayLike<number>, what: 'label' | 'prediction'): void {
  for (let index = 0; index < values.length; index++) {
    const value: unknown = values[index];
    if (!Number.isInteger(value) || (value as number) < 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The ${what} at index ${index} is ${typeof value === 'number' ? value : (JSON.stringify(value) ?? 'missing')}, not a class id.`,
        fix: 'Number the classes from 0 and give a whole number per pair.',
        details: { index, [what]: value },
      });
    }
  }
}
