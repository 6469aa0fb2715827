import type { SentenceTransformer } from '@sentenceforge/models';
import { checkFitOptions } from './check-fit-options.ts';
import { checkPrompts } from './check-prompts.ts';
import type { FitOptions } from './fit-options.ts';
import { checkLossState } from './loss-state.ts';
import { lossGraph } from './programs/loss-graph.ts';
import { objectivePrograms } from './programs/objective-programs.ts';

/**
 * Check everything that can be wrong with a run before its first step: options, every example, what losses require,
 * their weights, and whether each loss can be built over the model's embeddings. `fit` does it too; a program that has
 * something slow to do before can ask earlier.
 *
 * @throws OPTION_INVALID, DATA_EMPTY, LOSS_INPUT_MISMATCH, LABEL_INVALID, TEXT_EMPTY, MODEL_UNSUPPORTED
 *
 * @example checkFit(model, { trainObjectives: [[loader, tripletLoss()]] });
 */
export function checkFit(model: SentenceTransformer, options: FitOptions): void {
  checkFitOptions(options);
  checkPrompts(model, options);
  options.trainObjectives.forEach(([, loss], index) => {
    const state = options.lossStates?.[index];
    if (state) checkLossState(loss, model, state);
  });
  for (const program of objectivePrograms(model, options)) lossGraph(program);
}
