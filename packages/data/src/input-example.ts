import { SentenceForgeError } from '@sentenceforge/errors';
import { showValue } from './examples/show-value.ts';

/** Where in a file an example was read: what messages about it name. */
export interface ExampleOrigin {
  readonly file: string;
  /** 1 for the first row of the file, a header included; empty lines do not count. */
  readonly row: number;
  /** The names of the columns of its texts, in their order. */
  readonly columns: readonly string[];
  readonly labelColumn?: string | undefined;
}

/** What an {@link InputExample} is made of. */
export interface InputExampleContent {
  /** A name for the example; nothing in training reads it. */
  guid?: string | undefined;
  /** One text per column of the loss: one or more. */
  texts: readonly string[];
  /** A score, a class id, or one number per output; absent where the loss takes none. */
  label?: number | readonly number[] | undefined;
  /** Where it was read, if anywhere. */
  origin?: ExampleOrigin | undefined;
}

/** Makes TypeScript count the texts of a literal, and refuse what no example has. */
type Literal<Content> = { readonly texts: readonly string[] | readonly [] } & {
  readonly [Unknown in Exclude<keyof Content, keyof InputExampleContent>]: never;
};

/** The label that a content has; undefined where it has none (a conditional that stays covariant). */
type LabelOf<Content extends InputExampleContent> =
  Content['label'] extends InputExampleContent['label'] ? Content['label'] : undefined;

/**
 * One training or evaluation example: its texts and, for most losses, a label. Python's
 * `sentence_transformers.InputExample`, but for a label that is not given: there 0, here absent.
 *
 * Its type knows how many texts it has and what its label is, so that `fit` can refuse a loss that takes others;
 * without type arguments it is any example.
 *
 * Errors: TEXT_INVALID when there is no text or one is not a string.
 *
 * @example
 * new InputExample({ texts: ['A plane is taking off.', 'An air plane is taking off.'], label: 1 })
 */
export class InputExample<Content extends InputExampleContent = InputExampleContent> {
  readonly guid: string | undefined;
  readonly texts: Content['texts'];
  readonly label: LabelOf<Content>;
  readonly origin: ExampleOrigin | undefined;

  constructor(content: Content & Literal<NoInfer<Content>>) {
    const { guid, texts, label, origin }: Partial<InputExampleContent> = content ?? {};
    if (!Array.isArray(texts) || texts.length === 0) {
      throw new SentenceForgeError('TEXT_INVALID', {
        problem: `An InputExample needs a list of at least one text, not ${showValue(texts)}.`,
        fix: "Give its texts as a list: { texts: ['first', 'second'] }.",
        details: { value: texts },
      });
    }
    const index = texts.findIndex((text) => typeof text !== 'string');
    if (index >= 0) {
      throw new SentenceForgeError('TEXT_INVALID', {
        problem: `Text ${index + 1} of an InputExample is ${showValue(texts[index])}, not a string.`,
        fix: 'Give every text as a string.',
        details: { column: index + 1, value: texts[index] },
      });
    }
    this.guid = guid;
    this.texts = texts;
    this.label = label as typeof this.label;
    this.origin = origin;
  }
}
