import type { OptimizerOptions } from '../optimizer-options.ts';
import { adamScalars } from './adam-scalars.ts';
import { resolveOptions } from './resolve-options.ts';
import type { UpdateRule } from './update-rule.ts';

/**
 * `torch.optim.AdamW`: Adam with decay apart from the gradient (Loshchilov and Hutter, "Decoupled weight decay
 * regularization", 2019).
 *
 * @throws OPTION_INVALID
 * @example await makeOptimizer('adamw', tensors, { weightDecay: 0 })
 */
export function adamwRule(given: OptimizerOptions = {}): UpdateRule {
  const defaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 };
  const options = resolveOptions('AdamW', defaults, given);
  return {
    kernel: 'adam',
    stateSlots: ['firstMoment', 'secondMoment'],
    weightDecay: options.weightDecay,
    decayInGradient: false,
    scalars: (step) => [
      step.gradientScale,
      1 - step.learningRate * step.weightDecay,
      ...adamScalars(options, step),
      0,
    ],
  };
}
