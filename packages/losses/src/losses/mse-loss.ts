import { defineLoss } from '../define-loss.ts';
import { embedDistillLoss } from './embed-distill-loss.ts';

const distill = embedDistillLoss({ distanceMetric: 'mse' });

/**
 * The mean squared error between embeddings and those of a teacher, which are the labels: for models of several
 * languages, and for smaller ones.
 *
 * @example mseLoss()
 */
export const mseLoss = defineLoss({
  name: 'MSELoss',
  summary: 'The mean squared error between embeddings and those of a teacher.',
  formula: 'mean((x - t)²)',
  reference: 'Reimers and Gurevych 2020 (multilingual knowledge distillation)',
  inputs: { columns: ['sentence'], atMost: Infinity },
  labels: 'embedding',
  compute: (context) => distill.compute(context),
});
