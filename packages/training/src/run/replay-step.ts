import type { InputExample } from '@sentenceforge/data';
import type { Loss } from '@sentenceforge/losses';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { createDropoutMasks } from '@sentenceforge/random';
import { checkObjective } from '../check-objective.ts';
import type { Guide } from '../guide.ts';
import { checkLossState } from '../loss-state.ts';
import { compileProgram } from '../programs/compile-program.ts';
import { TrainableWeights } from '../trainable-weights.ts';

/** What one step computes, before any update. */
export interface ReplayedStep {
  readonly loss: number;
  readonly gradientNorm: number;
  /** The norm of each weight's gradient, the largest first, NaN before all; tables that rows are looked up in aside. */
  readonly tensors: readonly { readonly name: string; readonly norm: number }[];
}

/**
 * Run one step again, without an update: to find out which example or weight makes a loss infinite.
 *
 * @param run the loss with its weights, and what dropout followed from: the run's seed and the step, 1 for the first
 * @throws LOSS_INPUT_MISMATCH, LABEL_INVALID, TEXT_EMPTY, OPTION_INVALID
 */
export async function replayStep(
  model: SentenceTransformer,
  batch: readonly InputExample[],
  run: {
    readonly loss: Loss;
    readonly lossState: ParameterStore;
    readonly seed: number;
    readonly step: number;
    readonly dropout: boolean;
    readonly guide?: Guide | undefined;
  },
): Promise<ReplayedStep> {
  const { loss, lossState, seed, step, dropout, guide } = run;
  checkObjective(batch, loss);
  checkLossState(loss, model, lossState);
  const { texts, label } = batch[0]!;
  const program = await compileProgram({
    model,
    loss,
    prefix: 'loss0.',
    columns: texts.length,
    labelWidth: typeof label === 'object' ? label.length : 1,
    dropout,
    frozen: () => false,
    accumulate: 1,
    recompute: false,
    guide,
  });
  const weights = await TrainableWeights.take([program], model.parameters, [lossState], {
    optimizer: { name: 'sgd' },
    noDecay: () => true,
  });
  try {
    const { optimizer } = weights;
    const masks = await createDropoutMasks();
    const value = await program.run([batch], optimizer, { masks, seed, step: step - 1 });
    const tensors = [...optimizer.gradients].map(([name, data]) => ({ name, norm: normOf(data) }));
    return {
      loss: value,
      gradientNorm: optimizer.gradientNorm(),
      tensors: tensors.sort((a, b) => order(b.norm) - order(a.norm)),
    };
  } finally {
    weights.release();
    await program.dispose();
  }
}

function normOf(data: Float32Array): number {
  return Math.sqrt(data.reduce((sum, x) => sum + x * x, 0));
}

function order(norm: number): number {
  return Number.isNaN(norm) ? Infinity : norm;
}
