import type { SentenceTransformer } from '@sentenceforge/models';

/**
 * A function that counts the tokens of a text as a model would make them if it did not cut texts. A text that reaches
 * the limit is counted in halves, split at a space: exact where tokens do not cross spaces, close elsewhere.
 */
export function tokenCounter(
  model: Pick<SentenceTransformer, 'tokenize' | 'maxSeqLength'>,
): (text: string) => number {
  const lengthOf = (text: string): number => model.tokenize([text])[0]!.length;
  const special = lengthOf('');
  const count = (text: string): number => {
    const length = lengthOf(text);
    if (length < model.maxSeqLength || text.length < 2) return length;
    const middle = Math.floor(text.length / 2);
    const space = text.slice(middle).search(/\s/);
    const cut = space < 0 ? middle : middle + space;
    return count(text.slice(0, cut)) + count(text.slice(cut)) - special;
  };
  return count;
}
