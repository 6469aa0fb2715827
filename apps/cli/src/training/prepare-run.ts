import { DataLoader, type InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss } from '@sentenceforge/losses';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import {
  Classifier,
  checkCheckpoints,
  checkFit,
  createLossState,
  type FitOptions,
} from '@sentenceforge/training';
import { chooseEvaluator } from '../choose-evaluator.ts';
import { chooseLoss } from '../choose-loss.ts';
import { loadModel } from '../load-model.ts';
import { loadLossState } from '../loss-files/load-loss-state.ts';
import type { TrainOptions } from '../options/train-options.ts';
import { rareClasses } from '../rare-classes.ts';
import { type ReadDataOptions, readData } from '../read-data.ts';
import type { Reporter } from '../report/reporter.ts';
import { requireWritable } from '../require-writable.ts';
import type { HeldOutData } from './held-out.ts';
import { requireFreezable } from './require-freezable.ts';
import { runOptions } from './run-options.ts';

/** A run of which everything that can be wrong was looked at. */
export interface PreparedRun {
  readonly options: TrainOptions;
  readonly examples: readonly InputExample[];
  readonly model: SentenceTransformer;
  readonly loss: Loss;
  readonly lossState: ParameterStore;
  /** Of a loss that has one; to be disposed of. */
  readonly classifier: Classifier | undefined;
  readonly heldOut: readonly HeldOutData[];
  readonly fitOptions: FitOptions;
}

/**
 * Read and check all that a run needs, before anything is evaluated or trained.
 *
 * @throws what reading data, models and losses throws, what `checkFit` and `checkCheckpoints` throw; OPTION_INVALID for
 *   flags that would change nothing; OUTPUT_NOT_WRITABLE
 */
export async function prepareRun(options: TrainOptions, report: Reporter): Promise<PreparedRun> {
  const { batchSize, shuffle, seed, threads, sampler, output } = options;
  const notice = (message: string): void => report({ event: 'notice', message });
  const read = (name: 'train' | 'dev' | 'test', file: string, how: ReadDataOptions) =>
    readData(file, options, report, { ...how, skippedIn: { folder: output, name } });

  let classes: readonly string[] | undefined;
  const examples = await read('train', options.train, {
    requireText: true,
    onClasses: (found) => {
      classes = found;
    },
  });
  const loss = chooseLoss(examples, options, report);
  if (options.guide) requireGuided(loss);
  const rare = shuffle && !sampler && rareClasses(examples, loss, batchSize);
  if (rare) notice(rare);
  const files = (['dev', 'test'] as const).flatMap((name) =>
    options[name] ? [{ name, file: options[name] }] : [],
  );
  const held = await Promise.all(
    files.map(async (one) => ({ ...one, examples: await read(one.name, one.file, { classes }) })),
  );

  const model = await loadModel(options.model, { threads }, report);
  if (options.freeze) requireFreezable(options.freeze, model.parameters.names);
  const guide = options.guide ? await loadModel(options.guide, { threads }, report) : undefined;
  const { state: lossState, missing } = options.lossState
    ? await loadLossState(options.lossState, loss, model, seed)
    : { state: createLossState(loss, model, seed), missing: [] };
  if (missing.length > 0) {
    notice(`${options.lossState} has no ${missing.join(', ')}: trained from the start.`);
  }
  const columns = examples[0]!.texts.length;
  const classifier = loss.logits && (await Classifier.create(model, loss, lossState, columns));
  const trained = classifier && {
    loss,
    predict: (pairs: readonly (readonly string[])[]) => classifier.predict(pairs),
  };
  const heldOut = held.map((one) => ({
    ...one,
    evaluator: chooseEvaluator(one.file, one.examples, trained),
  }));

  const loader = new DataLoader(examples, { batchSize, shuffle, seed, sampler });
  const fitOptions = {
    trainObjectives: [[loader, loss]],
    lossStates: [lossState],
    guide,
    ...runOptions(options, loader),
    outputPath: output,
    evaluator: heldOut.find(({ name }) => name === 'dev')?.evaluator,
  } satisfies FitOptions;
  checkFit(model, fitOptions);
  await requireWritable(output);
  await checkCheckpoints(fitOptions.checkpoints);
  return { options, examples, model, loss, lossState, classifier, heldOut, fitOptions };
}

function requireGuided({ name, requires }: Loss): void {
  if (requires?.includes('guide')) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `--guide is given, but ${name} takes no guide.`,
    fix: 'Leave --guide out, or choose a --loss that is guided.',
    details: { option: '--guide', loss: name },
  });
}
