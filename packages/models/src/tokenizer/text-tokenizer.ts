import { Tokenizer } from '@huggingface/tokenizers';

/** Token ids of texts, special tokens included, cut at a length as Python cuts them. */
export class TextTokenizer {
  readonly maxLength: number;
  readonly #tokenizer: Tokenizer;
  readonly #lowerCase: boolean;
  /** The special tokens that begin and end every text: kept when a text is cut. */
  readonly #prefix: readonly number[];
  readonly #suffix: readonly number[];
  readonly #cutsLeft: boolean;

  /**
   * @param tokenizer the content of tokenizer.json. Its own truncation and padding settings are not used: length is
   *   `maxLength`'s business, and packed batches need no padding; only the side that is cut counts
   * @param config the content of tokenizer_config.json; its `truncation_side` goes before
   * @param options.maxLength most tokens of a text, special tokens included
   * @param options.lowerCase whether texts are lower-cased first (`do_lower_case` of sentence_bert_config.json)
   */
  constructor(
    tokenizer: object,
    config: object,
    { maxLength, lowerCase = false }: { maxLength: number; lowerCase?: boolean },
  ) {
    this.#tokenizer = new Tokenizer({ ...tokenizer, truncation: null, padding: null }, config);
    this.maxLength = maxLength;
    this.#lowerCase = lowerCase;
    const bare: number[] = this.#tokenizer.encode('a', { add_special_tokens: false }).ids;
    const whole: number[] = this.#tokenizer.encode('a').ids;
    const start = whole.findIndex((_, place) => bare.every((id, i) => whole[place + i] === id));
    this.#prefix = whole.slice(0, Math.max(0, start));
    this.#suffix = whole.slice(start + bare.length);
    this.#cutsLeft = cutSide(tokenizer, config) === 'left';
  }

  /** The ids of one text: never empty where the model adds special tokens, at most `maxLength` long. */
  encode(text: string): readonly number[] {
    const ids: number[] = this.#tokenizer.encode(this.#lowerCase ? text.toLowerCase() : text).ids;
    if (ids.length <= this.maxLength) return ids;
    const end = this.maxLength - this.#suffix.length;
    if (!this.#cutsLeft) return [...ids.slice(0, end), ...this.#suffix];
    const kept = this.maxLength - this.#prefix.length;
    return [...this.#prefix, ...ids.slice(ids.length - Math.max(0, kept))];
  }
}

/** The side that Python cuts a text at. */
function cutSide(tokenizer: object, config: object): string {
  const { truncation } = tokenizer as { truncation?: { direction?: unknown } | null };
  const { truncation_side: side } = config as { truncation_side?: unknown };
  return String(side ?? truncation?.direction ?? 'right').toLowerCase();
}
