import { SentenceForgeError } from '@sentenceforge/errors';
import type { OptimizerOptions } from '../optimizer-options.ts';
import { resolveOptions } from './resolve-options.ts';
import type { UpdateRule } from './update-rule.ts';

/**
 * `torch.optim.SGD`: gradient descent with momentum, without dampening, with decay in the gradient.
 *
 * @throws OPTION_INVALID, also for `nesterov` without momentum
 * @example await makeOptimizer('sgd', tensors, { momentum: 0.9, nesterov: true })
 */
export function sgdRule(given: OptimizerOptions = {}): UpdateRule {
  const defaults = { momentum: 0, nesterov: false, weightDecay: 0 };
  const { momentum, nesterov, weightDecay } = resolveOptions('SGD', defaults, given);
  if (nesterov && momentum === 0) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'SGD is to look ahead by its momentum (nesterov), but the momentum is 0.',
      fix: 'Give a momentum, 0.9 for example, or leave nesterov out.',
      details: { momentum, nesterov },
    });
  }
  const [gradientShare, momentumShare] = nesterov ? [1, momentum] : [0, 1];
  return {
    kernel: 'sgd',
    stateSlots: ['momentum'],
    weightDecay,
    decayInGradient: true,
    scalars: (step) => [
      step.gradientScale,
      1,
      momentum,
      gradientShare,
      momentumShare,
      -step.learningRate,
      step.weightDecay,
    ],
  };
}
