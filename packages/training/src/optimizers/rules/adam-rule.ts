import type { OptimizerOptions } from '../optimizer-options.ts';
import { adamScalars } from './adam-scalars.ts';
import { resolveOptions } from './resolve-options.ts';
import type { UpdateRule } from './update-rule.ts';

/**
 * `torch.optim.Adam` (Kingma and Ba, "Adam: a method for stochastic optimization", 2015), with decay in the gradient.
 *
 * @throws OPTION_INVALID
 * @example await makeOptimizer('adam', tensors, { beta1: 0.8 })
 */
export function adamRule(given: OptimizerOptions = {}): UpdateRule {
  const defaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };
  const options = resolveOptions('Adam', defaults, given);
  return {
    kernel: 'adam',
    stateSlots: ['firstMoment', 'secondMoment'],
    weightDecay: options.weightDecay,
    decayInGradient: true,
    scalars: (step) => [step.gradientScale, 1, ...adamScalars(options, step), step.weightDecay],
  };
}
