import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';

/** The error about a step whose loss or gradient is not a finite number; its details hold the step and its examples. */
export function notFinite(facts: {
  readonly step: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly batch: readonly InputExample[];
}): SentenceForgeError {
  const { step, loss, gradientNorm, batch } = facts;
  return new SentenceForgeError('LOSS_NOT_FINITE', {
    problem: `In step ${step} the loss is ${loss} and the norm of its gradient ${gradientNorm}. The batch starts with ${JSON.stringify(batch[0]!.texts)}.`,
    fix: 'Lower the learning rate, or look at the examples of that batch; onNotFinite: "skip" leaves such steps out.',
    details: facts,
  });
}
