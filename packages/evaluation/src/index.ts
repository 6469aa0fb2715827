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
export { LabelAccuracyEvaluator } from './evaluators/label-accuracy-evaluator.ts';
export type { LabelAccuracyOptions } from './evaluators/label-accuracy-options.ts';
export type { LabelledExample } from './evaluators/labelled-example.ts';
export type { PredictClasses } from './evaluators/predict-classes.ts';
export type { ScoredExample } from './evaluators/scored-example.ts';
export { TripletEvaluator } from './evaluators/triplet-evaluator.ts';
export type { TripletExample } from './evaluators/triplet-example.ts';
export type { TripletOptions } from './evaluators/triplet-options.ts';
export { averageRanks } from './metrics/average-ranks.ts';
export { pearson } from './metrics/pearson.ts';
export { spearman } from './metrics/spearman.ts';
