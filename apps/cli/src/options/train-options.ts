import type { Command } from 'commander';
import type { CommonOptions } from './common-options.ts';
import type { DataOptions } from './data-options.ts';
import {
  jsonObject,
  nonNegativeInteger,
  nonNegativeNumber,
  positiveInteger,
  positiveNumber,
  share,
} from './parsers.ts';

/** Options of `train`. */
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

/** What is trained, on what, and how. */
export function addTrainOptions(command: Command): Command {
  return command
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
    .requiredOption('--output <dir>', 'folder for the trained model');
}
