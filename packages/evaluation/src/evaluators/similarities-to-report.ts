import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import type { Encoder } from '../encoding/encoder.ts';
import { requireEncoder } from '../encoding/require-encoder.ts';
import type { RequestedSimilarities } from '../options/requested-similarities.ts';
import { requireSimilarityFunctionName } from '../options/require-similarity-function-name.ts';

/**
 * The similarities that an evaluator reports, at least one: those named, else the main one, else the model's own, else
 * cosine.
 *
 * @throws NAME_UNKNOWN when the model names a similarity that there is not; EVALUATION_INPUT_INVALID when there is no
 *   model.
 * @example similaritiesToReport({}, { encode, similarityFnName: 'dot' }) // ['dot']
 */
export function similaritiesToReport(
  { mainSimilarity, similarityFnNames }: RequestedSimilarities,
  encoder: Encoder,
): readonly SimilarityFunctionName[] {
  requireEncoder(encoder);
  return similarityFnNames?.length
    ? similarityFnNames
    : [requireSimilarityFunctionName(mainSimilarity ?? encoder.similarityFnName ?? 'cosine')];
}
