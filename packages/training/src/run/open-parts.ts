import type { SentenceTransformer } from '@sentenceforge/models';
import { createDropoutMasks } from '@sentenceforge/random';
import { findCheckpoint } from '../checkpoints/find-checkpoint.ts';
import { runIdentity } from '../checkpoints/run-identity.ts';
import type { FitOptions } from '../fit-options.ts';
import { createAdapters } from '../lora/create-adapters.ts';
import { lossStatesOf } from '../loss-state.ts';
import { compileProgram } from '../programs/compile-program.ts';
import { objectivePrograms } from '../programs/objective-programs.ts';
import type { StepProgram } from '../programs/step-program.ts';
import type { RunParts } from './run-parts.ts';
import { runPlan } from './run-plan.ts';
import { takeWeights } from './take-weights.ts';

/**
 * Compile what a run needs and move its weights to the optimizer. What was made is given back when something fails.
 *
 * @throws what `createAdapters`, `findCheckpoint` and `TrainableWeights.take` throw
 */
export async function openParts(
  model: SentenceTransformer,
  options: FitOptions,
): Promise<RunParts> {
  const { lora, seed = 42, checkpoints } = options;
  const plan = runPlan(options);
  const lossStates = lossStatesOf(model, options);
  const adapters = lora && createAdapters(model, lora, seed);
  const masks = await createDropoutMasks();
  const programs: StepProgram[] = [];
  try {
    for (const objective of objectivePrograms(model, options, adapters)) {
      programs.push(await compileProgram(objective));
    }
    const trained = programs.map(({ tensors }) => tensors);
    const identity = runIdentity(model, lossStates, options, { plan, trained });
    const found = checkpoints && (await findCheckpoint(checkpoints, identity));
    const stores = { model: model.parameters, adapters, lossStates };
    const weights = await takeWeights(programs, stores, options);
    const made = { programs, lossStates, adapters, weights, masks };
    return { model, options, plan, identity, found, ...made };
  } catch (error) {
    await Promise.allSettled(programs.map((program) => program.dispose()));
    throw error;
  }
}
