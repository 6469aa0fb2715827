import type { SentenceTransformer } from '@sentenceforge/models';
import { createDropoutMasks } from '@sentenceforge/random';
import { checkCheckpoints } from '../checkpoints/check-checkpoints.ts';
import { lockCheckpoints } from '../checkpoints/lock-checkpoints.ts';
import { openCheckpoints } from '../checkpoints/open-checkpoints.ts';
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
 * @throws what `createAdapters`, `lockCheckpoints`, `checkCheckpoints`, `openCheckpoints` and `TrainableWeights.take`
 *   throw
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
  const unlock = checkpoints && (await lockCheckpoints(checkpoints.path));
  try {
    await checkCheckpoints(checkpoints);
    for (const objective of objectivePrograms(model, options, adapters)) {
      programs.push(await compileProgram(objective));
    }
    const identity = runIdentity(model, lossStates, options, { plan, programs });
    const found = checkpoints && (await openCheckpoints(checkpoints, identity));
    const stores = { model: model.parameters, adapters, lossStates };
    const weights = await takeWeights(programs, stores, options);
    const made = { programs, lossStates, adapters, weights, masks };
    return { model, options, plan, identity, found, unlock, ...made };
  } catch (error) {
    await Promise.allSettled(programs.map((program) => program.dispose()));
    await unlock?.();
    throw error;
  }
}
