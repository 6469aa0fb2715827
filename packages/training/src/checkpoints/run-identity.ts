import { createHash } from 'node:crypto';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import type { FitOptions } from '../fit-options.ts';
import type { RunPlan } from '../run/run-plan.ts';
import { examplesDigest } from './examples-digest.ts';
import { weightsDigest } from './weights-digest.ts';

/** Facts that decide what a run computes, by names that messages can use. */
export type RunIdentity = Readonly<Record<string, string | number | boolean | null>>;

/** The options that change what a run computes, beside its objectives. */
const deciding = [
  'epochs',
  'stepsPerEpoch',
  'maxSteps',
  'accumulate',
  'scheduler',
  'warmupSteps',
  'optimizer',
  'learningRate',
  'weightDecay',
  'maxGradNorm',
  'seed',
  'prompts',
  'dropout',
  'recompute',
  'lora',
  'memoryBudget',
  'multiDatasetBatchSampler',
  'onNotFinite',
] as const satisfies readonly (keyof FitOptions)[];

/**
 * What a run is: the weights it starts from, its data, losses and numbers. Runs of one identity compute the same bits.
 *
 * @param trained what is trained, and how
 */
export function runIdentity(
  model: Pick<SentenceTransformer, 'parameters'>,
  lossStates: readonly ParameterStore[],
  options: FitOptions,
  { plan, trained }: { plan: RunPlan; trained: unknown },
): RunIdentity {
  const identity: Record<string, RunIdentity[string]> = {
    'weights of the model': weightsDigest(model.parameters),
  };
  options.trainObjectives.forEach(([loader, loss], index) => {
    const of = (fact: string): string => `${fact} of objective ${index}`;
    identity[of('loss')] = `${loss.name} ${text(loss.options)}`;
    identity[of('weights of the loss')] = weightsDigest(lossStates[index]!);
    identity[of('examples')] = examplesDigest(loader.examples);
    identity[of('loader')] = text(
      Object.fromEntries(Object.entries(loader).filter(([, value]) => typeof value !== 'object')),
    );
  });
  for (const name of deciding) {
    const value = options[name];
    if (value !== undefined)
      identity[name] = typeof value === 'object' ? text(value) : String(value);
  }
  identity['trained weights'] = createHash('sha256')
    .update(text(trained))
    .digest('hex')
    .slice(0, 16);
  const course = [0, 0.25, 0.5, 0.75].map((part) =>
    plan.schedule(Math.floor(part * plan.totalSteps)),
  );
  identity['learning rate over time'] = course.join(', ');
  return identity;
}

/** Plain data as JSON, functions by their source. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'function' ? String(inner) : inner));
}
