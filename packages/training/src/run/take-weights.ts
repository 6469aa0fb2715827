import { ParameterStore } from '@sentenceforge/models';
import type { FitOptions } from '../fit-options.ts';
import type { Adapters } from '../lora/adapters.ts';
import { noDecayOnBiasAndNorm } from '../no-decay.ts';
import type { StepProgram } from '../programs/step-program.ts';
import { TrainableWeights } from '../trainable-weights.ts';

/** Where a run's weights are. */
export interface WeightStores {
  readonly model: ParameterStore;
  readonly adapters: Adapters | undefined;
  /** The losses' own weights, one store per objective. */
  readonly lossStates: readonly ParameterStore[];
}

/**
 * Move what programs train into the memory of the optimizer that the options of a run say.
 *
 * @throws what `TrainableWeights.take` throws
 */
export function takeWeights(
  programs: readonly StepProgram[],
  { model, adapters, lossStates }: WeightStores,
  options: FitOptions,
): Promise<TrainableWeights> {
  const { optimizer = 'adamw', weightDecay = 0.01, noDecay = noDecayOnBiasAndNorm } = options;
  const chosen = typeof optimizer === 'string' ? { name: optimizer } : optimizer;
  const store = adapters
    ? ParameterStore.join([
        ['', model],
        ['', adapters.parameters],
      ])
    : model;
  return TrainableWeights.take(programs, store, lossStates, {
    optimizer: { ...chosen, weightDecay },
    noDecay,
    learningRateScale: options.learningRateScale,
  });
}
