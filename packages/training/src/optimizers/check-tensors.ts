import { SentenceForgeError } from '@sentenceforge/errors';
import type { TrainableTensor } from './trainable-tensor.ts';

/** Throws OPTION_INVALID for a name given twice or a learning rate scale that is not a number of at least 0. */
export function checkTensors(tensors: readonly TrainableTensor[]): void {
  const names = new Set<string>();
  for (const { name, learningRateScale = 1 } of tensors) {
    if (names.has(name)) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `Two tensors to be trained are called "${name}".`,
        fix: 'Give every tensor a name of its own.',
        details: { name },
      });
    }
    names.add(name);
    if (learningRateScale >= 0 && learningRateScale < Infinity) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The learning rate of "${name}" is scaled by ${learningRateScale}, but that must be a number of at least 0.`,
      fix: 'Give 1 for the learning rate as it is, 0.1 for a tenth of it.',
      details: { name, learningRateScale },
    });
  }
}
