import { DataLoader, type InputExample } from '@sentenceforge/data';
import type { Evaluator } from '@sentenceforge/evaluation';
import type { SentenceTransformer } from '@sentenceforge/models';
import {
  Classifier,
  checkFit,
  createLossState,
  type FitOptions,
  fit,
} from '@sentenceforge/training';
import { Command } from 'commander';
import { chooseEvaluator } from '../choose-evaluator.ts';
import { chooseLoss } from '../choose-loss.ts';
import { loadModel } from '../load-model.ts';
import { loadLossState } from '../loss-files/load-loss-state.ts';
import { saveLoss } from '../loss-files/save-loss.ts';
import { addCommonOptions, addDataOptions } from '../options/data-options.ts';
import { addTrainOptions, type TrainOptions } from '../options/train-options.ts';
import { rareClasses } from '../rare-classes.ts';
import { readData } from '../read-data.ts';
import { makeReporter } from '../report/make-reporter.ts';
import type { Reporter } from '../report/reporter.ts';
import { stepReport } from '../report/step-report.ts';
import { requireWritable } from '../require-writable.ts';

/** `sentenceforge train`: fine-tune a model on a file of examples. */
export function trainCommand(): Command {
  const command = new Command('train')
    .description('Fine-tune a model on a file of examples; evaluate it before and after.')
    .addHelpText(
      'after',
      '\nExample:\n  sentenceforge train --model all-MiniLM-L6-v2 --train train.csv --test test.csv \\\n    --loss CosineSimilarityLoss --output out/stsb',
    );
  addCommonOptions(addDataOptions(addTrainOptions(command)));
  return command.action(async (options: TrainOptions) => {
    const { aborted } = await train(options, makeReporter(options.json));
    if (aborted) process.exitCode = 130;
  });
}

/** Train, and return the model with whether Ctrl-C cut it short. */
export async function train(
  options: TrainOptions,
  report: Reporter,
): Promise<{ model: SentenceTransformer; aborted: boolean }> {
  // whatever can be wrong is found before anything is evaluated or trained
  const { batchSize, shuffle, seed, epochs, threads } = options;
  const examples = await readData(options.train, options, report, { requireText: true });
  const loss = chooseLoss(examples, options, report);
  const rare = shuffle && rareClasses(examples, loss, batchSize);
  if (rare) report({ event: 'notice', message: rare });
  const held = new Map<'dev' | 'test', readonly InputExample[]>();
  for (const name of ['dev', 'test'] as const) {
    const file = options[name];
    if (file) held.set(name, await readData(file, options, report));
  }
  const model = await loadModel(options.model, { threads }, report);
  const guide = options.guide ? await loadModel(options.guide, { threads }, report) : undefined;
  const { state: lossState, missing } = options.lossState
    ? await loadLossState(options.lossState, loss, model, seed)
    : { state: createLossState(loss, model, seed), missing: [] };
  if (missing.length > 0) {
    const message = `${options.lossState} has no ${missing.join(', ')}: trained from the start.`;
    report({ event: 'notice', message });
  }
  const columns = examples[0]!.texts.length;
  const classifier = loss.logits && (await Classifier.create(model, loss, lossState, columns));
  const trained = classifier && {
    loss,
    predict: (pairs: readonly (readonly string[])[]) => classifier.predict(pairs),
  };
  const evaluators = new Map(
    [...held].map(([name, data]): [string, Evaluator] => [
      name,
      chooseEvaluator(options[name]!, data, trained),
    ]),
  );

  const loader = new DataLoader(examples, { batchSize, shuffle, seed });
  const totalSteps = Math.min(epochs * loader.length, options.maxSteps ?? Infinity);
  const controller = new AbortController();
  const fitOptions = {
    trainObjectives: [[loader, loss]],
    lossStates: [lossState],
    guide,
    epochs,
    maxSteps: options.maxSteps,
    warmupSteps: options.warmupSteps ?? Math.ceil(totalSteps * options.warmupRatio),
    learningRate: options.learningRate,
    weightDecay: options.weightDecay,
    maxGradNorm: options.maxGradNorm,
    seed,
    dropout: options.dropout,
    signal: controller.signal,
    evaluator: evaluators.get('dev'),
    onEvaluate: ({ when, epoch, steps, metrics }) =>
      report({ event: 'evaluate', name: 'dev', when, epoch, steps, metrics }),
    onStep: (event) => report(stepReport(event)),
  } satisfies FitOptions;
  checkFit(model, fitOptions);
  await requireWritable(options.output);

  const abort = (): void => controller.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  const test = async (when: 'before' | 'after'): Promise<void> => {
    const evaluator = evaluators.get('test');
    if (!evaluator || controller.signal.aborted) return;
    const result = await evaluator
      .evaluate(model, { signal: controller.signal })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) throw error;
      });
    await model.dispose();
    if (result) report({ event: 'evaluate', name: 'test', when, metrics: result.metrics });
  };
  await test('before');
  const { aborted, steps } = await fit(model, fitOptions);
  await test('after');
  await classifier?.dispose();
  process.off('SIGINT', abort).off('SIGTERM', abort);

  if (aborted) report({ event: 'notice', message: `Stopped after ${steps} steps.` });
  if (steps === 0) return { model, aborted };
  await model.save(options.output);
  await saveLoss(options.output, loss, lossState);
  report({ event: 'saved', path: options.output });
  return { model, aborted };
}
