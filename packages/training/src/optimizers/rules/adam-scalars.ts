import type { StepFacts } from './update-rule.ts';

/** The scalars that AdamW and Adam share: blends of the moments, bias corrections, epsilon and rate. */
export function adamScalars(
  { beta1, beta2, epsilon }: { beta1: number; beta2: number; epsilon: number },
  { learningRate, steps }: StepFacts,
): number[] {
  return [
    1 - beta1,
    beta2,
    1 - beta2,
    Math.sqrt(1 - beta2 ** steps),
    epsilon,
    -learningRate / (1 - beta1 ** steps),
  ];
}
