import type { Loss } from '../types/loss.ts';

/** Why a loss cannot be applied to several layers: a sentence, or undefined. */
export function layersProblem(loss: Loss): string | undefined {
  return loss.strategy
    ? `${loss.name} embeds in blocks, which does not go together with layers: choose a loss that does not embed in blocks.`
    : undefined;
}
