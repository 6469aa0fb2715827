import { SentenceForgeError } from '@sentenceforge/errors';
import type { RerankingSample } from './reranking-sample.ts';

/** A sample whose documents are lists, neither of them empty. */
export interface CompleteSample {
  readonly query: string;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

/**
 * The samples that have positive and negative documents; as in Python the others are left out.
 *
 * @throws EVALUATION_INPUT_INVALID when none is left.
 * @example requireRerankingSamples([{ query: 'Who?', positive: 'Me.', negative: ['You.'] }])[0].positive // ['Me.']
 */
export function requireRerankingSamples(samples: readonly RerankingSample[]): CompleteSample[] {
  const list = (documents: string | readonly string[]): readonly string[] =>
    typeof documents === 'string' ? [documents] : documents;
  const complete = samples
    .map(({ query, positive, negative }) => ({
      query,
      positive: list(positive),
      negative: list(negative),
    }))
    .filter(({ positive, negative }) => positive.length > 0 && negative.length > 0);
  if (complete.length === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${samples.length} samples, none of which has both positive and negative documents.`,
      fix: 'Give at least one sample with a positive and a negative document.',
      details: { samples: samples.length },
    });
  }
  return complete;
}
