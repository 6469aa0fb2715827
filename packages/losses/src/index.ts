export { defineLoss, type LossDefinition, type LossFactory } from './define-loss.ts';
export { cosineSimilarityLoss } from './losses/cosine-similarity-loss.ts';
export { losses } from './losses/index.ts';
export { makeLoss } from './make-loss.ts';
export type {
  ColumnRole,
  LabelKind,
  Loss,
  LossContext,
  LossExtras,
  LossInputs,
  LossParameterSpecs,
} from './types/loss.ts';
