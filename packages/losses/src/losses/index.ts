import type { LossFactory } from '../types/loss-factory.ts';
import { adaptiveLayerLoss } from './adaptive-layer-loss.ts';
import { anglELoss } from './angle-loss.ts';
import { batchAllTripletLoss } from './batch-all-triplet-loss.ts';
import { batchHardSoftMarginTripletLoss } from './batch-hard-soft-margin-triplet-loss.ts';
import { batchHardTripletLoss } from './batch-hard-triplet-loss.ts';
import { batchSemiHardTripletLoss } from './batch-semi-hard-triplet-loss.ts';
import { cachedGISTEmbedLoss } from './cached-gist-embed-loss.ts';
import { cachedMultipleNegativesRankingLoss } from './cached-multiple-negatives-ranking-loss.ts';
import { cachedMultipleNegativesSymmetricRankingLoss } from './cached-multiple-negatives-symmetric-ranking-loss.ts';
import { contrastiveLoss } from './contrastive-loss.ts';
import { contrastiveTensionLoss } from './contrastive-tension-loss.ts';
import { contrastiveTensionLossInBatchNegatives } from './contrastive-tension-loss-in-batch-negatives.ts';
import { coSENTLoss } from './cosent-loss.ts';
import { cosineSimilarityLoss } from './cosine-similarity-loss.ts';
import { denoisingAutoEncoderLoss } from './denoising-auto-encoder-loss.ts';
import { distillKLDivLoss } from './distill-kl-div-loss.ts';
import { embedDistillLoss } from './embed-distill-loss.ts';
import { gistEmbedLoss } from './gist-embed-loss.ts';
import { globalOrthogonalRegularizationLoss } from './global-orthogonal-regularization-loss.ts';
import { marginMSELoss } from './margin-mse-loss.ts';
import { matryoshka2dLoss } from './matryoshka-2d-loss.ts';
import { matryoshkaLoss } from './matryoshka-loss.ts';
import { megaBatchMarginLoss } from './mega-batch-margin-loss.ts';
import { mseLoss } from './mse-loss.ts';
import { multipleNegativesRankingLoss } from './multiple-negatives-ranking-loss.ts';
import { multipleNegativesSymmetricRankingLoss } from './multiple-negatives-symmetric-ranking-loss.ts';
import { onlineContrastiveLoss } from './online-contrastive-loss.ts';
import { softmaxLoss } from './softmax-loss.ts';
import { tripletLoss } from './triplet-loss.ts';

/** Every loss by its name in Python. */
export const losses: Readonly<Record<string, LossFactory<Record<string, unknown>>>> =
  Object.fromEntries(
    [
      adaptiveLayerLoss,
      anglELoss,
      batchAllTripletLoss,
      batchHardSoftMarginTripletLoss,
      batchHardTripletLoss,
      batchSemiHardTripletLoss,
      cachedGISTEmbedLoss,
      cachedMultipleNegativesRankingLoss,
      cachedMultipleNegativesSymmetricRankingLoss,
      contrastiveLoss,
      contrastiveTensionLossInBatchNegatives,
      contrastiveTensionLoss,
      coSENTLoss,
      cosineSimilarityLoss,
      denoisingAutoEncoderLoss,
      distillKLDivLoss,
      embedDistillLoss,
      gistEmbedLoss,
      globalOrthogonalRegularizationLoss,
      marginMSELoss,
      matryoshka2dLoss,
      matryoshkaLoss,
      megaBatchMarginLoss,
      mseLoss,
      multipleNegativesRankingLoss,
      multipleNegativesSymmetricRankingLoss,
      onlineContrastiveLoss,
      softmaxLoss,
      tripletLoss,
    ].map((factory) => [
      factory.lossName,
      factory as unknown as LossFactory<Record<string, unknown>>,
    ]),
  );
