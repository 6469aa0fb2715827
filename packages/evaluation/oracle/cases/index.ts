import { binaryClassificationCase } from './binary-classification-case.ts';
import type { Case } from './case.ts';
import { embeddingSimilarityCase } from './embedding-similarity-case.ts';
import { informationRetrievalCase } from './information-retrieval-case.ts';
import { labelAccuracyCase } from './label-accuracy-case.ts';
import { mseCase } from './mse-case.ts';
import { mseFromDataFrameCase } from './mse-from-data-frame-case.ts';
import { nanoBEIRCase } from './nano-beir-case.ts';
import { paraphraseMiningCase } from './paraphrase-mining-case.ts';
import { rerankingCase } from './reranking-case.ts';
import { sequentialCase } from './sequential-case.ts';
import { translationCase } from './translation-case.ts';
import { tripletCase } from './triplet-case.ts';

/** How each evaluator is made from a case, by Python's name. */
export const cases: Readonly<Record<string, Case>> = {
  BinaryClassificationEvaluator: binaryClassificationCase,
  EmbeddingSimilarityEvaluator: embeddingSimilarityCase,
  InformationRetrievalEvaluator: informationRetrievalCase,
  LabelAccuracyEvaluator: labelAccuracyCase,
  MSEEvaluator: mseCase,
  MSEEvaluatorFromDataFrame: mseFromDataFrameCase,
  NanoBEIREvaluator: nanoBEIRCase,
  ParaphraseMiningEvaluator: paraphraseMiningCase,
  RerankingEvaluator: rerankingCase,
  SequentialEvaluator: sequentialCase,
  TranslationEvaluator: translationCase,
  TripletEvaluator: tripletCase,
};
