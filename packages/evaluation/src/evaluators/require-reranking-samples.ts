import { SentenceForgeError } from '@sentenceforge/errors';
import { requireTexts } from '../encoding/require-texts.ts';
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
 * @throws EVALUATION_INPUT_INVALID when none is left, or with the place of what is no text.
 * @example requireRerankingSamples([{ query: 'Who?', positive: 'Me.', negative: ['You.'] }])[0].positive // ['Me.']
 */
export function requireRerankingSamples(samples: readonly RerankingSample[]): CompleteSample[] {
  const complete = samples
    .map((sample, index) => {
      const { query, positive, negative } = (sample ?? {}) as Partial<RerankingSample>;
      requireTexts([query], () => `samples[${index}].query`);
      return {
        query: query!,
        positive: documents(positive, `samples[${index}].positive`),
        negative: documents(negative, `samples[${index}].negative`),
      };
    })
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

function documents(
  given: string | readonly string[] | undefined,
  place: string,
): readonly string[] {
  if (!Array.isArray(given)) {
    requireTexts([given], () => place);
    return [given as string];
  }
  requireTexts(given, (index) => `${place}[${index}]`);
  return given;
}
