import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless all of them are texts.
 *
 * @param placeOf what the one at an index is called, for the message.
 * @throws EVALUATION_INPUT_INVALID with the place, the index and what is there.
 * @example requireTexts(['A cat.'], (index) => `anchors[${index}]`)
 */
export function requireTexts(texts: readonly unknown[], placeOf: (index: number) => string): void {
  const index = texts.findIndex((text) => typeof text !== 'string');
  if (index >= 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `${placeOf(index)} is ${String(texts[index])}, not a text.`,
      fix: 'Give a string, or leave the example out.',
      details: { place: placeOf(index), value: texts[index] },
    });
  }
}
