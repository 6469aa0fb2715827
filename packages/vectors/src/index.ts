export type { BlockOptions } from './blocks/block-options.ts';
export type { SimilarityBlock } from './blocks/similarity-block.ts';
export { similarityBlocks } from './blocks/similarity-blocks.ts';
export type { Matrix } from './matrix.ts';
export { normalizeRows } from './normalize-rows.ts';
export { readNpy } from './npy/read-npy.ts';
export { writeNpy } from './npy/write-npy.ts';
export { dequantizeEmbeddings } from './quantization/dequantize-embeddings.ts';
export { quantizationRanges } from './quantization/quantization-ranges.ts';
export { type QuantizeOptions, quantizeEmbeddings } from './quantization/quantize-embeddings.ts';
export type {
  Precision,
  QuantizedArrays,
  QuantizedMatrix,
} from './quantization/quantized-matrix.ts';
export { row } from './row.ts';
export {
  type CommunityDetectionOptions,
  communityDetection,
} from './search/community-detection.ts';
export type { HardNegatives } from './search/hard-negatives/hard-negatives.ts';
export type { HardNegativesOptions } from './search/hard-negatives/hard-negatives-options.ts';
export { mineHardNegatives } from './search/hard-negatives/mine-hard-negatives.ts';
export {
  type ParaphraseMiningOptions,
  type ParaphrasePair,
  paraphraseMining,
} from './search/paraphrase-mining.ts';
export type { RankedRows } from './search/ranked-rows.ts';
export type { SearchHit } from './search/search-hit.ts';
export { type SemanticSearchOptions, semanticSearch } from './search/semantic-search.ts';
export { TopK } from './search/top-k.ts';
export { type TopKRowsOptions, topKRows } from './search/top-k-rows.ts';
export { pairwiseCosineSimilarity } from './similarities/pairwise-cosine-similarity.ts';
export { pairwiseDotSimilarity } from './similarities/pairwise-dot-similarity.ts';
export { pairwiseEuclideanSimilarity } from './similarities/pairwise-euclidean-similarity.ts';
export { pairwiseManhattanSimilarity } from './similarities/pairwise-manhattan-similarity.ts';
export { similarity } from './similarities/similarity.ts';
export type { SimilarityFunctionName } from './similarities/similarity-function-name.ts';
export { similarityFunctions } from './similarities/similarity-functions.ts';
export { truncateDimensions } from './truncate-dimensions.ts';
