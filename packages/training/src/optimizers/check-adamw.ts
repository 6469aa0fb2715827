import { SentenceForgeError } from '@sentenceforge/errors';
import type { AdamWOptions } from './adamw.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

/** Throws OPTION_INVALID for an option of AdamW out of range, a bad shape, or a name given twice. */
export function checkAdamW(
  tensors: readonly TrainableTensor[],
  { beta1, beta2, epsilon, weightDecay, maxArenaBytes }: Required<AdamWOptions>,
): void {
  const rules: [name: string, value: number, valid: boolean, range: string][] = [
    ['beta1', beta1, beta1 >= 0 && beta1 < 1, 'in [0, 1)'],
    ['beta2', beta2, beta2 >= 0 && beta2 < 1, 'in [0, 1)'],
    ['epsilon', epsilon, epsilon >= 0, 'at least 0'],
    ['weightDecay', weightDecay, weightDecay >= 0, 'at least 0'],
    ['maxArenaBytes', maxArenaBytes, maxArenaBytes > 0 && maxArenaBytes <= 2 ** 32, 'in (0, 2^32]'],
  ];
  for (const [name, value, valid, range] of rules) {
    if (valid) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${name} is ${value}, but it must be ${range}.`,
      fix: `Give another ${name}.`,
      details: { name, value },
    });
  }
  const names = new Set<string>();
  for (const { name } of tensors) {
    if (names.has(name)) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `Two tensors to be trained are called "${name}".`,
        fix: 'Give every tensor a name of its own.',
        details: { name },
      });
    }
    names.add(name);
  }
}
