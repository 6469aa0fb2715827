export { appendCsv } from './csv/append-csv.ts';
export type { CsvEntry } from './csv/csv-entry.ts';
export {
  type EmbeddingSimilarityCsvInput,
  embeddingSimilarityCsv,
} from './csv/embedding-similarity-csv.ts';
export type { Encoder, EncoderOptions } from './encoding/encoder.ts';
export { BinaryClassificationEvaluator } from './evaluators/binary-classification-evaluator.ts';
export type { BinaryClassificationOptions } from './evaluators/binary-classification-options.ts';
export { EmbeddingSimilarityEvaluator } from './evaluators/embedding-similarity-evaluator.ts';
export type { EmbeddingSimilarityOptions } from './evaluators/embedding-similarity-options.ts';
export type { EvaluationContext } from './evaluators/evaluation-context.ts';
export type { EvaluationResult } from './evaluators/evaluation-result.ts';
export type { Evaluator } from './evaluators/evaluator.ts';
export { InformationRetrievalEvaluator } from './evaluators/information-retrieval-evaluator.ts';
export type { InformationRetrievalOptions } from './evaluators/information-retrieval-options.ts';
export { LabelAccuracyEvaluator } from './evaluators/label-accuracy-evaluator.ts';
export type { LabelAccuracyOptions } from './evaluators/label-accuracy-options.ts';
export type { LabelledExample } from './evaluators/labelled-example.ts';
export { MSEEvaluator } from './evaluators/mse-evaluator.ts';
export {
  type MSECombination,
  MSEEvaluatorFromDataFrame,
} from './evaluators/mse-evaluator-from-data-frame.ts';
export type { MSEOptions } from './evaluators/mse-options.ts';
export { nanoBEIRDatasets } from './evaluators/nano-beir-datasets.ts';
export { NanoBEIREvaluator } from './evaluators/nano-beir-evaluator.ts';
export type { NanoBEIROptions } from './evaluators/nano-beir-options.ts';
export { ParaphraseMiningEvaluator } from './evaluators/paraphrase-mining-evaluator.ts';
export type { ParaphraseMiningEvaluatorOptions } from './evaluators/paraphrase-mining-evaluator-options.ts';
export type { PerExample } from './evaluators/per-example.ts';
export type { PredictClasses } from './evaluators/predict-classes.ts';
export { RerankingEvaluator } from './evaluators/reranking-evaluator.ts';
export type { RerankingOptions } from './evaluators/reranking-options.ts';
export type { RerankingSample } from './evaluators/reranking-sample.ts';
export type { ScoredExample } from './evaluators/scored-example.ts';
export { SequentialEvaluator } from './evaluators/sequential-evaluator.ts';
export type { SequentialOptions } from './evaluators/sequential-options.ts';
export { TranslationEvaluator } from './evaluators/translation-evaluator.ts';
export type { TranslationOptions } from './evaluators/translation-options.ts';
export { TripletEvaluator } from './evaluators/triplet-evaluator.ts';
export type { TripletExample } from './evaluators/triplet-example.ts';
export type { TripletOptions } from './evaluators/triplet-options.ts';
export { alignment } from './geometry/alignment.ts';
export { anisotropy } from './geometry/anisotropy.ts';
export { type EmbeddingMap, embeddingMap } from './geometry/embedding-map.ts';
export { type OrderFlip, orderFlips } from './geometry/order-flips.ts';
export { type PrincipalComponents, principalComponents } from './geometry/principal-components.ts';
export { uniformity } from './geometry/uniformity.ts';
export { averagePrecision } from './metrics/average-precision.ts';
export { averageRanks } from './metrics/average-ranks.ts';
export { pearson } from './metrics/pearson.ts';
export { spearman } from './metrics/spearman.ts';
export { normalizedGain } from './retrieval/normalized-gain.ts';
export { rankingMetrics } from './retrieval/ranking-metrics.ts';
export type { RelevantDocuments } from './retrieval/relevant-documents.ts';
export type { RetrievalCutoffs } from './retrieval/retrieval-cutoffs.ts';
export type { RetrievalDataset } from './retrieval/retrieval-dataset.ts';
export type { TextsById } from './retrieval/texts-by-id.ts';
export { type BootstrapInterval, bootstrapInterval } from './statistics/bootstrap-interval.ts';
export type { BootstrapOptions } from './statistics/bootstrap-options.ts';
export type { BootstrapSample } from './statistics/bootstrap-sample.ts';
export { type PairedBootstrap, pairedBootstrap } from './statistics/paired-bootstrap.ts';
export { type Verdict, verdict } from './statistics/verdict.ts';
