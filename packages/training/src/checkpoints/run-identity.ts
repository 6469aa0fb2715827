import { type ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import type { FitOptions } from '../fit-options.ts';
import { noDecayOnBiasAndNorm } from '../no-decay.ts';
import type { StepProgram } from '../programs/step-program.ts';
import type { RunPlan } from '../run/run-plan.ts';
import { asText } from './as-text.ts';
import { examplesDigest } from './examples-digest.ts';
import { modelFacts } from './model-facts.ts';
import { shortDigest } from './short-digest.ts';
import { weightsDigest } from './weights-digest.ts';

/** Facts that decide what a run computes, by names that messages can use. */
export type RunIdentity = Readonly<Record<string, string | number | boolean | null>>;

/** The options that change what a run computes or which weights it ends with, beside its objectives. */
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
  'evaluationSteps',
  'monitor',
  'greaterIsBetter',
  'earlyStopping',
  'saveBestModel',
] as const satisfies readonly (keyof FitOptions)[];

/** The longest fact that is shown whole. */
const longest = 200;

/**
 * What a run is: the model and weights it starts from, its data, losses and options. Runs of one identity compute the
 * same bits and end with the same weights, given evaluators that measure the same.
 */
export function runIdentity(
  model: Pick<SentenceTransformer, 'parameters' | 'description'>,
  lossStates: readonly ParameterStore[],
  options: FitOptions,
  { plan, programs }: { plan: RunPlan; programs: readonly Pick<StepProgram, 'tensors'>[] },
): RunIdentity {
  const { guide, evaluator, trainObjectives } = options;
  const facts: Record<string, string> = modelFacts(model, 'the model');
  trainObjectives.forEach(([loader, loss], index) => {
    const of = (fact: string): string => `${fact} of objective ${index}`;
    facts[of('loss')] = `${loss.name} ${asText(loss.options)}`;
    facts[of('weights of the loss')] = weightsDigest(lossStates[index]!);
    facts[of('examples')] = examplesDigest(loader.examples);
    facts[of('loader')] = loader.identity;
  });
  if (guide instanceof SentenceTransformer) Object.assign(facts, modelFacts(guide, 'the guide'));
  else if (guide) facts['dimension of the guide'] = String(guide.dimension);
  facts.evaluator = evaluator ? 'given' : 'none';
  for (const name of deciding) {
    const value = options[name];
    if (value !== undefined)
      facts[name] = typeof value === 'object' ? asText(value) : String(value);
  }
  Object.assign(facts, trainingFacts(programs, options));
  const course = [0, 0.25, 0.5, 0.75].map((part) =>
    plan.schedule(Math.floor(part * plan.totalSteps)),
  );
  facts['learning rate over time'] = course.join(', ');
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shortened(fact)]));
}

/** Which weights are trained, and how each. */
function trainingFacts(
  programs: readonly Pick<StepProgram, 'tensors'>[],
  { noDecay = noDecayOnBiasAndNorm, learningRateScale = () => 1 }: FitOptions,
): Record<string, string> {
  const trained = programs.map(({ tensors }) => tensors);
  const names = [...new Set(trained.flat().map(({ name }) => name))];
  const decaying = names.filter((name) => !noDecay(name));
  const scales = names.map((name) => learningRateScale(name));
  return {
    'trained weights': `${names.length}, ${shortDigest(asText(trained))}`,
    'weights that decay': `${decaying.length}, ${shortDigest(asText(decaying))}`,
    'scales of the learning rate': `${[...new Set(scales)].join(' ')}, ${shortDigest(asText(scales))}`,
  };
}

function shortened(fact: string): string {
  return fact.length <= longest ? fact : `${fact.slice(0, 60)}... (${shortDigest(fact)})`;
}
