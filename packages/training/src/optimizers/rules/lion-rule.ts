import type { OptimizerOptions } from '../optimizer-options.ts';
import { resolveOptions } from './resolve-options.ts';
import type { UpdateRule } from './update-rule.ts';

/**
 * Lion (Chen et al., "Symbolic discovery of optimization algorithms", 2023): each weight moves by the learning rate, up
 * or down; half the state of AdamW. It wants a learning rate 3 to 10 times smaller and a decay as much larger.
 *
 * @throws OPTION_INVALID
 * @example await makeOptimizer('lion', tensors, { weightDecay: 0.1 })
 */
export function lionRule(given: OptimizerOptions = {}): UpdateRule {
  const defaults = { beta1: 0.9, beta2: 0.99, weightDecay: 0 };
  const { beta1, beta2, weightDecay } = resolveOptions('Lion', defaults, given);
  return {
    kernel: 'lion',
    stateSlots: ['momentum'],
    weightDecay,
    decayInGradient: false,
    scalars: (step) => [
      step.gradientScale,
      1 - step.learningRate * step.weightDecay,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      step.learningRate,
    ],
  };
}
