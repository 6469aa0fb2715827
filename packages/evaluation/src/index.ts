export { appendCsv } from './csv/append-csv.ts';
export type { CsvEntry } from './csv/csv-entry.ts';
export {
  type EmbeddingSimilarityCsvInput,
  embeddingSimilarityCsv,
} from './csv/embedding-similarity-csv.ts';
export type { Encoder, EncoderOptions } from './encoding/encoder.ts';
export { EmbeddingSimilarityEvaluator } from './evaluators/embedding-similarity-evaluator.ts';
export type { EmbeddingSimilarityOptions } from './evaluators/embedding-similarity-options.ts';
export type { EvaluationContext } from './evaluators/evaluation-context.ts';
export type { EvaluationResult } from './evaluators/evaluation-result.ts';
export type { Evaluator } from './evaluators/evaluator.ts';
export type { ScoredExample } from './evaluators/scored-example.ts';
export { averageRanks } from './metrics/average-ranks.ts';
export { pearson } from './metrics/pearson.ts';
export { spearman } from './metrics/spearman.ts';
