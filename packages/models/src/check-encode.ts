import { SentenceForgeError } from '@sentenceforge/errors';
import type { Precision } from '@sentenceforge/vectors';
import type { EncodeOptions } from './encode-options.ts';

/**
 * What can be told to be wrong before anything is encoded; batches, prompts and tasks are checked where they are known.
 *
 * @throws TEXT_INVALID when texts are no list; OPTION_INVALID for a value that an option does not have, or options that
 *   do not go together
 */
export function checkEncode(texts: unknown, options: EncodeOptions): void {
  if (!Array.isArray(texts)) throw notTexts(texts);
  const {
    outputValue = 'sentence_embedding',
    precision = 'float32',
    truncateDim,
    prompt,
  } = options;
  requireKnown('outputValue', outputValue, outputValues);
  requireKnown('precision', precision, precisions);
  if (truncateDim != null && !(Number.isSafeInteger(truncateDim) && truncateDim >= 1)) {
    throw invalid('truncateDim', truncateDim, 'Give a whole number of at least 1.');
  }
  if (prompt !== undefined && typeof prompt !== 'string') {
    throw invalid('prompt', prompt, 'Give a text, or the name of a prompt as promptName.');
  }
  if (outputValue !== 'token_embeddings') return;
  const fix = "Leave it out, or use outputValue: 'sentence_embedding'.";
  if (precision !== 'float32') {
    throw invalid('precision', precision, fix, ', which token_embeddings cannot be stored as');
  }
  if (truncateDim != null) {
    throw invalid('truncateDim', truncateDim, fix, ', but token_embeddings are not cut');
  }
}

const outputValues = { sentence_embedding: true, token_embeddings: true } satisfies Record<
  NonNullable<EncodeOptions['outputValue']>,
  true
>;
const precisions = {
  float32: true,
  int8: true,
  uint8: true,
  binary: true,
  ubinary: true,
} satisfies Record<Precision, true>;

function requireKnown(option: string, value: unknown, known: Record<string, true>): void {
  if (typeof value === 'string' && Object.hasOwn(known, value)) return;
  throw invalid(option, value, `Use one of ${Object.keys(known).join(', ')}.`);
}

function invalid(
  option: string,
  value: unknown,
  fix: string,
  why = ', which it cannot be',
): SentenceForgeError {
  return new SentenceForgeError('OPTION_INVALID', {
    problem: `The option ${option} of encode is ${JSON.stringify(value) ?? String(value)}${why}.`,
    fix,
    details: { option, value },
  });
}

function notTexts(value: unknown): SentenceForgeError {
  return new SentenceForgeError('TEXT_INVALID', {
    problem: `Texts must be a list, got ${typeof value === 'string' ? 'a single text' : String(value)}.`,
    fix: 'Give a list of strings: [text] for one text.',
    details: { value },
  });
}
