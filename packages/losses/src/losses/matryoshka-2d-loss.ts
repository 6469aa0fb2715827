import { defineLoss } from '../define-loss.ts';
import { layersProblem } from '../wrappers/layers-problem.ts';
import { lengthsProblem } from '../wrappers/lengths-problem.ts';
import { type AdaptiveLayerLossOptions, adaptiveLayerLoss } from './adaptive-layer-loss.ts';
import { type MatryoshkaLossOptions, matryoshkaLoss } from './matryoshka-loss.ts';

export type Matryoshka2dLossOptions = MatryoshkaLossOptions & AdaptiveLayerLossOptions;

const defaults: Matryoshka2dLossOptions = {
  ...matryoshkaLoss.defaults,
  ...adaptiveLayerLoss.defaults,
  nDimsPerStep: 1,
};

const { loss: _, ...layerRules } = adaptiveLayerLoss.rules;

/** AdaptiveLayerLoss around MatryoshkaLoss around the loss. */
function compose({
  loss,
  ...options
}: Matryoshka2dLossOptions): ReturnType<typeof adaptiveLayerLoss> {
  const { matryoshkaDims, matryoshkaWeights, nDimsPerStep, ...ofLayers } = options;
  const inner = matryoshkaLoss({ loss, matryoshkaDims, matryoshkaWeights, nDimsPerStep });
  return adaptiveLayerLoss({ ...ofLayers, loss: inner });
}

/**
 * AdaptiveLayerLoss and MatryoshkaLoss together: models that can lose layers and dimensions.
 *
 * Columns and labels are those of the loss that it applies; it also needs the embeddings of earlier layers, `[B, D]`
 * each.
 * Source: Li et al. 2024 (2D Matryoshka Sentence Embeddings); Python's `Matryoshka2dLoss`.
 *
 * @throws OPTION_INVALID from `compute`, for a length above D
 *
 * @example matryoshka2dLoss({ loss: coSENTLoss(), matryoshkaDims: [384, 128] })
 */
export const matryoshka2dLoss = defineLoss({
  name: 'Matryoshka2dLoss',
  summary: 'AdaptiveLayerLoss around MatryoshkaLoss: models that can lose layers and dimensions.',
  formula: 'AdaptiveLayerLoss(MatryoshkaLoss(loss))',
  reference: 'Li et al. 2024 (2D Matryoshka Sentence Embeddings)',
  inputs: ({ loss }) => loss.inputs,
  labels: ({ loss }) => loss.labels,
  required: ['loss', 'matryoshkaDims'],
  options: defaults,
  rules: { ...matryoshkaLoss.rules, ...layerRules },
  check: (options) => layersProblem(options.loss) ?? lengthsProblem(options),
  inner: compose,
  compute: (context, options) => compose(options).compute(context),
});
