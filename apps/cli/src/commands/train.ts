import { join } from 'node:path';
import { DataLoader, type InputExample } from '@sentenceforge/data';
import type { Evaluator } from '@sentenceforge/evaluation';
import { loadParameters, SentenceTransformer, saveParameters } from '@sentenceforge/models';
import { Classifier, createLossState, fit } from '@sentenceforge/training';
import { Command } from 'commander';
import { chooseEvaluator } from '../choose-evaluator.ts';
import { chooseLoss } from '../choose-loss.ts';
import type { CommonOptions } from '../options/common-options.ts';
import { addCommonOptions, addDataOptions, type DataOptions } from '../options/data-options.ts';
import {
  jsonObject,
  nonNegativeInteger,
  nonNegativeNumber,
  positiveInteger,
  positiveNumber,
  share,
} from '../options/parsers.ts';
import { readData } from '../read-data.ts';
import { makeReporter } from '../report/make-reporter.ts';
import type { Reporter } from '../report/reporter.ts';
import { requireWritable } from '../require-writable.ts';

export interface TrainOptions extends CommonOptions, DataOptions {
  readonly model: string;
  readonly train: string;
  readonly dev?: string;
  readonly test?: string;
  readonly loss?: string;
  readonly lossOptions?: Record<string, unknown>;
  readonly lossState?: string;
  readonly guide?: string;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly warmupRatio: number;
  readonly warmupSteps?: number;
  readonly weightDecay: number;
  readonly maxGradNorm: number;
  readonly seed: number;
  readonly dropout: boolean;
  readonly shuffle: boolean;
  readonly maxSteps?: number;
  readonly output: string;
}

/** `sentenceforge train`: fine-tune a model on a file of examples. */
export function trainCommand(): Command {
  const command = new Command('train')
    .description('Fine-tune a model on a file of examples; evaluate it before and after.')
    .requiredOption('--model <dir>', 'model folder to start from')
    .requiredOption('--train <file>', 'examples to train on, CSV or TSV')
    .option('--dev <file>', 'examples to evaluate on before, after each epoch and at the end')
    .option('--test <file>', 'examples to evaluate on before and after')
    .option('--loss <name>', 'such as CosineSimilarityLoss (default: one that fits the data)')
    .option('--loss-options <json>', "the loss's options as a JSON object", jsonObject)
    .option('--loss-state <file>', "what the loss owns, from an earlier run's loss.safetensors")
    .option('--guide <dir>', 'model that guides a loss (GISTEmbedLoss)')
    .option('--epochs <n>', 'times through the examples', positiveInteger, 1)
    .option('--batch-size <n>', 'examples in a step', positiveInteger, 16)
    .option('--learning-rate <x>', 'highest learning rate', positiveNumber, 2e-5)
    .option('--warmup-ratio <share>', 'share of the steps over which it rises', share, 0.1)
    .option('--warmup-steps <n>', 'the same in steps; goes before the share', nonNegativeInteger)
    .option('--weight-decay <x>', 'of all but biases and norms', nonNegativeNumber, 0.01)
    .option('--max-grad-norm <x>', 'gradients are scaled down to this norm', positiveNumber, 1)
    .option('--seed <n>', 'of the shuffle and of dropout', nonNegativeInteger, 42)
    .option('--no-dropout', 'train without dropout')
    .option('--no-shuffle', 'take the examples in the order of the file')
    .option('--max-steps <n>', 'stop after so many steps', positiveInteger)
    .requiredOption('--output <dir>', 'folder for the trained model')
    .addHelpText(
      'after',
      '\nExample:\n  sentenceforge train --model all-MiniLM-L6-v2 --train train.csv --test test.csv \\\n    --loss CosineSimilarityLoss --output out/stsb',
    );
  return addCommonOptions(addDataOptions(command)).action(async (options: TrainOptions) => {
    const { aborted } = await train(options, makeReporter(options.json));
    if (aborted) process.exitCode = 130;
  });
}

/** Train, and return the model with whether Ctrl-C cut it short. */
export async function train(
  options: TrainOptions,
  report: Reporter,
): Promise<{ model: SentenceTransformer; aborted: boolean }> {
  // whatever can be wrong is found before anything is trained
  const examples = await readData(options.train, options, report, { requireText: true });
  const loss = chooseLoss(examples, options, report);
  const held = new Map<'dev' | 'test', readonly InputExample[]>();
  for (const name of ['dev', 'test'] as const) {
    const file = options[name];
    if (file) held.set(name, await readData(file, options, report));
  }
  const { threads } = options;
  const model = await SentenceTransformer.load(options.model, { threads });
  const guide = options.guide && (await SentenceTransformer.load(options.guide, { threads }));
  const lossState = options.lossState
    ? await loadParameters(options.lossState)
    : createLossState(loss, model, options.seed);
  const classifier = loss.logits && (await Classifier.create(model, loss, lossState, 2));
  const evaluators = new Map(
    [...held].map(([name, data]): [string, Evaluator] => [
      name,
      chooseEvaluator(options[name]!, data, classifier && ((pairs) => classifier.predict(pairs))),
    ]),
  );
  await requireWritable(options.output);

  const { batchSize, shuffle, seed, epochs } = options;
  const loader = new DataLoader(examples, { batchSize, shuffle, seed });
  const totalSteps = Math.min(epochs * loader.length, options.maxSteps ?? Infinity);
  const warmupSteps = options.warmupSteps ?? Math.ceil(totalSteps * options.warmupRatio);
  const controller = new AbortController();
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
  const { aborted, steps } = await fit(model, {
    trainObjectives: [[loader, loss]],
    lossStates: [lossState],
    guide: guide || undefined,
    epochs,
    maxSteps: options.maxSteps,
    warmupSteps,
    learningRate: options.learningRate,
    weightDecay: options.weightDecay,
    maxGradNorm: options.maxGradNorm,
    seed,
    dropout: options.dropout,
    signal: controller.signal,
    evaluator: evaluators.get('dev'),
    onEvaluate: ({ when, epoch, steps, metrics }) =>
      report({ event: 'evaluate', name: 'dev', when, epoch, steps, metrics }),
    onStep: (event) =>
      report({
        event: 'step',
        step: event.step,
        total_steps: event.totalSteps,
        epoch: event.epoch,
        loss: event.loss,
        learning_rate: event.learningRate,
        gradient_norm: event.gradientNorm,
        examples_per_second: event.examplesPerSecond,
        seconds_left: event.secondsLeft,
      }),
  });
  await test('after');
  await classifier?.dispose();
  process.off('SIGINT', abort).off('SIGTERM', abort);
  if (aborted) report({ event: 'notice', message: `Stopped after ${steps} steps.` });
  if (steps === 0) return { model, aborted };
  await model.save(options.output);
  // what is trained beside the model (a classifier): another run can go on from there
  if (lossState.names.length > 0) {
    await saveParameters(lossState, join(options.output, 'loss.safetensors'));
  }
  report({ event: 'saved', path: options.output });
  return { model, aborted };
}
