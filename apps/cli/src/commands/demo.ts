import { join } from 'node:path';
import { SentenceTransformer } from '@sentenceforge/models';
import { Command } from 'commander';
import type { CommonOptions } from '../options/common-options.ts';
import { addCommonOptions } from '../options/data-options.ts';
import { positiveInteger } from '../options/parsers.ts';
import { makeReporter } from '../report/make-reporter.ts';
import { train } from './train.ts';

interface DemoOptions extends CommonOptions {
  readonly model: string;
  readonly data: string;
  readonly output: string;
  readonly maxSteps?: number;
}

const texts = ['A plane is taking off.', 'Ünïcödé façade — naïve café', ''];

/** `sentenceforge demo`: the whole road on STS-B, from a model to a better one that loads again. */
export function demoCommand(): Command {
  const command = new Command('demo')
    .description('Fine-tune a model on STS-B, evaluate before and after, save, load again.')
    .requiredOption('--model <dir>', 'model folder, such as a copy of all-MiniLM-L6-v2')
    .requiredOption(
      '--data <dir>',
      'folder with train.csv, dev.csv and test.csv: two texts, score 0-5',
    )
    .option('--output <dir>', 'folder for the trained model', 'out/demo')
    .option('--max-steps <n>', 'stop after so many steps', positiveInteger)
    .addHelpText('after', '\nExample:\n  pnpm demo --model all-MiniLM-L6-v2 --data stsb');
  return addCommonOptions(command).action(async (options: DemoOptions) => {
    const report = makeReporter(options.json);
    const file = (name: string): string => join(options.data, `${name}.csv`);
    const { model, aborted } = await train(
      {
        ...options,
        train: file('train'),
        dev: file('dev'),
        test: file('test'),
        scoreRange: [0, 5],
        loss: 'CosineSimilarityLoss',
        epochs: 1,
        batchSize: 16,
        learningRate: 2e-5,
        warmupRatio: 0.1,
        weightDecay: 0.01,
        maxGradNorm: 1,
        seed: 42,
        dropout: true,
        shuffle: true,
      },
      report,
    );
    if (aborted) {
      process.exitCode = 130;
      return;
    }
    const again = await SentenceTransformer.load(options.output, {
      ...(options.threads ? { threads: options.threads } : {}),
    });
    const [trained, loaded] = [await model.encode(texts), await again.encode(texts)];
    const identical = trained.data.every((value, index) => value === loaded.data[index]);
    report({ event: 'reloaded', path: options.output, identical });
    if (!identical) process.exitCode = 1;
  });
}
