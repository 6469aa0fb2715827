import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless it has a method `encode`.
 *
 * @throws EVALUATION_INPUT_INVALID with what it is.
 */
export function requireEncoder(encoder: unknown): void {
  const encode = typeof encoder === 'object' && encoder !== null && 'encode' in encoder;
  if (!encode || typeof encoder.encode !== 'function') {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The encoder ${encoder == null ? `is ${encoder}` : 'has no method encode'}, so no text can be embedded.`,
      fix: 'Give a SentenceTransformer, or an object with encode(texts), which returns a matrix with one row per text.',
      details: { encoder: typeof encoder },
    });
  }
}
