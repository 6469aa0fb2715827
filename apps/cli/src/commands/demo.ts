import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { SentenceTransformer } from '@sentenceforge/models';
import { Command } from 'commander';
import type { CommonOptions } from '../options/common-options.ts';
import { addCommonOptions } from '../options/data-options.ts';
import { positiveInteger } from '../options/parsers.ts';
import { makeReporter } from '../report/make-reporter.ts';
import { train } from './train.ts';

interface DemoOptions extends CommonOptions {
  readonly model?: string;
  readonly data?: string;
  readonly train?: string;
  readonly dev?: string;
  readonly test?: string;
  readonly output: string;
  readonly maxSteps?: number;
  readonly resume?: boolean;
}

const texts = ['A plane is taking off.', 'Ünïcödé façade — naïve café', ''];

/** `sentenceforge demo`: the whole road on STS-B, from a model to a better one that loads again. */
export function demoCommand(): Command {
  const command = new Command('demo')
    .description('Fine-tune a model on STS-B, evaluate before and after, save, load again.')
    .option('--model <dir>', 'model folder, such as a copy of all-MiniLM-L6-v2')
    .option('--data <dir>', 'folder with train.csv, dev.csv and test.csv: two texts, score 0-5')
    .option('--train <file>', 'in place of train.csv')
    .option('--dev <file>', 'in place of dev.csv')
    .option('--test <file>', 'in place of test.csv')
    .option('--output <dir>', 'folder for the trained model', 'out/demo')
    .option('--max-steps <n>', 'stop after so many steps', positiveInteger)
    .option('--resume', 'go on with a demo that was stopped, rather than anew')
    .addHelpText('after', '\nExample:\n  pnpm demo --model all-MiniLM-L6-v2 --data stsb');
  return addCommonOptions(command).action(async (options: DemoOptions) => {
    const report = makeReporter(options.json);
    const { model, status } = await train(
      {
        ...options,
        ...demoFiles(options),
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
        overwrite: !options.resume,
      },
      report,
    );
    if (status !== undefined) {
      process.exitCode = status;
      return;
    }
    const again = await SentenceTransformer.load(options.output, { threads: options.threads });
    const [trained, loaded] = [await model.encode(texts), await again.encode(texts)];
    const identical = trained.data.every((value, index) => value === loaded.data[index]);
    report({ event: 'reloaded', path: options.output, identical });
    if (!identical) process.exitCode = 1;
  });
}

/** The model and the data files, or what is still to be given. */
function demoFiles({
  model,
  data,
  ...files
}: DemoOptions): Record<'model' | 'train' | 'dev' | 'test', string> {
  const file = (name: 'train' | 'dev' | 'test'): string | undefined =>
    files[name] ?? (data === undefined ? undefined : join(data, `${name}.csv`));
  const [train, dev, test] = [file('train'), file('dev'), file('test')];
  if (model && train && dev && test) return { model, train, dev, test };
  const missing = Object.entries({ model, train, dev, test })
    .filter(([, value]) => !value)
    .map(([name]) => `--${name}`);
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The demo brings neither a model nor data of its own yet, and ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not given.`,
    fix: 'Give --model with a folder such as a copy of all-MiniLM-L6-v2, and --data with a folder that holds train.csv, dev.csv and test.csv (or --train, --dev and --test with a file each).',
    details: { missing },
  });
}
