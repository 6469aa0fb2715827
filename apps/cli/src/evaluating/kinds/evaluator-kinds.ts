import { binaryClassification } from './binary-classification.ts';
import { embeddingSimilarity } from './embedding-similarity.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';
import { informationRetrieval } from './information-retrieval.ts';
import { labelAccuracy } from './label-accuracy.ts';
import { mse } from './mse.ts';
import { nanoBEIR } from './nano-beir.ts';
import { paraphraseMining } from './paraphrase-mining.ts';
import { reranking } from './reranking.ts';
import { translation } from './translation.ts';
import { triplet } from './triplet.ts';

/** How data are read for each evaluator, by Python's names without `Evaluator`. */
export const evaluatorKinds: Readonly<Record<string, EvaluatorKind>> = {
  EmbeddingSimilarity: embeddingSimilarity,
  BinaryClassification: binaryClassification,
  Triplet: triplet,
  LabelAccuracy: labelAccuracy,
  Translation: translation,
  MSE: mse,
  InformationRetrieval: informationRetrieval,
  NanoBEIR: nanoBEIR,
  Reranking: reranking,
  ParaphraseMining: paraphraseMining,
};
