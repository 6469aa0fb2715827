import { SentenceForgeError } from '@sentenceforge/errors';

/** What an {@link InputExample} is made of. */
export interface InputExampleContent {
  /** A name for the example; nothing in training reads it. */
  guid?: string;
  /** One text per column of the loss: one or more. */
  texts: readonly string[];
  /** A score, a class id, or one number per output; absent where the loss takes none. */
  label?: number | readonly number[];
}

/**
 * One training or evaluation example: its texts and, for most losses, a label. Python's
 * `sentence_transformers.InputExample`, but for a label that is not given: there 0, here absent.
 *
 * Errors: TEXT_INVALID when there is no text or one is not a string.
 *
 * @example
 * new InputExample({ texts: ['A plane is taking off.', 'An air plane is taking off.'], label: 1 })
 */
export class InputExample {
  readonly guid: string | undefined;
  readonly texts: readonly string[];
  readonly label: number | readonly number[] | undefined;

  constructor({ guid, texts, label }: InputExampleContent) {
    if (!Array.isArray(texts) || texts.length === 0) {
      throw new SentenceForgeError('TEXT_INVALID', {
        problem: `An InputExample needs a list of at least one text, not ${JSON.stringify(texts)}.`,
        fix: "Give its texts as a list: { texts: ['first', 'second'] }.",
        details: { value: texts },
      });
    }
    const index = texts.findIndex((text) => typeof text !== 'string');
    if (index >= 0) {
      throw new SentenceForgeError('TEXT_INVALID', {
        problem: `Text ${index + 1} of an InputExample is ${JSON.stringify(texts[index])}, not a string.`,
        fix: 'Give every text as a string.',
        details: { column: index + 1, value: texts[index] },
      });
    }
    this.guid = guid;
    this.texts = texts;
    this.label = label;
  }
}
