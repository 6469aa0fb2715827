export { defineLoss } from './define-loss.ts';
export { lossFor } from './loss-for.ts';
export { type AdaptiveLayerLossOptions, adaptiveLayerLoss } from './losses/adaptive-layer-loss.ts';
export { type AnglELossOptions, anglELoss } from './losses/angle-loss.ts';
export { batchAllTripletLoss } from './losses/batch-all-triplet-loss.ts';
export { batchHardSoftMarginTripletLoss } from './losses/batch-hard-soft-margin-triplet-loss.ts';
export { batchHardTripletLoss } from './losses/batch-hard-triplet-loss.ts';
export { batchSemiHardTripletLoss } from './losses/batch-semi-hard-triplet-loss.ts';
export { cachedGISTEmbedLoss } from './losses/cached-gist-embed-loss.ts';
export { cachedMultipleNegativesRankingLoss } from './losses/cached-multiple-negatives-ranking-loss.ts';
export { cachedMultipleNegativesSymmetricRankingLoss } from './losses/cached-multiple-negatives-symmetric-ranking-loss.ts';
export { type ContrastiveLossOptions, contrastiveLoss } from './losses/contrastive-loss.ts';
export { contrastiveTensionLoss } from './losses/contrastive-tension-loss.ts';
export {
  type ContrastiveTensionLossInBatchNegativesOptions,
  contrastiveTensionLossInBatchNegatives,
} from './losses/contrastive-tension-loss-in-batch-negatives.ts';
export { type CoSENTLossOptions, coSENTLoss } from './losses/cosent-loss.ts';
export {
  type CosineSimilarityLossOptions,
  cosineSimilarityLoss,
} from './losses/cosine-similarity-loss.ts';
export {
  type DenoisingAutoEncoderLossOptions,
  denoisingAutoEncoderLoss,
} from './losses/denoising-auto-encoder-loss.ts';
export { type DistillKLDivLossOptions, distillKLDivLoss } from './losses/distill-kl-div-loss.ts';
export { type EmbedDistillLossOptions, embedDistillLoss } from './losses/embed-distill-loss.ts';
export { gistEmbedLoss } from './losses/gist-embed-loss.ts';
export {
  type GlobalOrthogonalRegularizationLossOptions,
  globalOrthogonalRegularizationLoss,
} from './losses/global-orthogonal-regularization-loss.ts';
export { losses } from './losses/index.ts';
export { type MarginMSELossOptions, marginMSELoss } from './losses/margin-mse-loss.ts';
export { type Matryoshka2dLossOptions, matryoshka2dLoss } from './losses/matryoshka-2d-loss.ts';
export { type MatryoshkaLossOptions, matryoshkaLoss } from './losses/matryoshka-loss.ts';
export {
  type MegaBatchMarginLossOptions,
  megaBatchMarginLoss,
} from './losses/mega-batch-margin-loss.ts';
export { type MSELossOptions, mseLoss } from './losses/mse-loss.ts';
export { multipleNegativesRankingLoss } from './losses/multiple-negatives-ranking-loss.ts';
export { multipleNegativesSymmetricRankingLoss } from './losses/multiple-negatives-symmetric-ranking-loss.ts';
export {
  type OnlineContrastiveLossOptions,
  onlineContrastiveLoss,
} from './losses/online-contrastive-loss.ts';
export { type SoftmaxLossOptions, softmaxLoss } from './losses/softmax-loss.ts';
export { type TripletLossOptions, tripletLoss } from './losses/triplet-loss.ts';
export { makeLoss } from './make-loss.ts';
export { oneOf } from './options/one-of.ts';
export type { OptionRule } from './options/option-rule.ts';
export { rules } from './options/rules.ts';
export type { LabelKind } from './types/label-kind.ts';
export type { Loss, LossContext } from './types/loss.ts';
export type { LossDefinition } from './types/loss-definition.ts';
export type { LossDescription } from './types/loss-description.ts';
export type { LossExtras } from './types/loss-extras.ts';
export type { LossFactory } from './types/loss-factory.ts';
export type { ColumnRole, LossInputs } from './types/loss-inputs.ts';
export type { LossParameterSpecs } from './types/loss-parameter-specs.ts';
