import { type Command, Option } from 'commander';
import type { CommonOptions } from './common-options.ts';
import type { DataOptions } from './data-options.ts';
import {
  bytes,
  jsonObject,
  names,
  nonNegativeInteger,
  nonNegativeNumber,
  positiveInteger,
  positiveNumber,
  share,
  textList,
} from './parsers.ts';

/** Options of `train`. */
export interface TrainOptions extends CommonOptions, DataOptions {
  readonly model: string;
  readonly train: string;
  readonly replay?: string;
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
  readonly sampler?: BatchSamplerName;
  readonly accumulate?: number;
  readonly scheduler?: string;
  readonly optimizer?: string;
  readonly freeze?: string[];
  readonly recompute?: boolean;
  readonly memoryBudget?: number;
  readonly loraRank?: number;
  readonly loraAlpha?: number;
  readonly loraTargets?: string[];
  readonly prompts?: string[];
  readonly evaluationSteps?: number;
  readonly monitor?: string;
  readonly lowerIsBetter?: boolean;
  readonly patience?: number;
  readonly minImprovement?: number;
  readonly saveBest?: boolean;
  readonly onNotFinite?: 'stop' | 'skip';
  readonly checkpointSteps?: number;
  readonly keepCheckpoints?: number;
  readonly resume?: boolean;
  readonly overwrite?: boolean;
  readonly output: string;
}

const samplers = ['default', 'no_duplicates', 'group_by_label', 'length_buckets'] as const;
type BatchSamplerName = (typeof samplers)[number];

/** What is trained, on what, and how. */
export function addTrainOptions(command: Command): Command {
  return command
    .option('--model <dir>', 'model folder to start from, or a name on the Hugging Face Hub')
    .option('--train <file>', 'examples to train on')
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
    .addOption(
      new Option(
        '--sampler <name>',
        'how batches are put together (default: in random order)',
      ).choices(samplers),
    )
    .option('--accumulate <n>', 'batches that make one step, as if they were one', positiveInteger)
    .option('--scheduler <name>', 'linear, cosine, constant ... (default: linear)')
    .option('--optimizer <name>', 'adamw, adam, sgd or lion (default: adamw)')
    .option('--freeze <names>', 'starts of names of weights that stay, such as embeddings', names)
    .option('--recompute', 'compute layers again for their gradients: slower, less memory')
    .option(
      '--memory-budget <size>',
      'for what a pass keeps, such as 2GiB: larger batches are cut',
      bytes,
    )
    .option(
      '--lora-rank <n>',
      'train adapters of this rank in place of the weights',
      positiveInteger,
    )
    .option('--lora-alpha <x>', 'they are scaled by alpha / rank (default: 8)', positiveNumber)
    .option('--lora-targets <names>', 'modules with adapters (default: queries and values)', names)
    .option(
      '--prompts <json>',
      'prompts of the columns, such as \'["query: ", "passage: "]\'',
      textList,
    )
    .option('--evaluation-steps <n>', 'evaluate on --dev every so many steps too', positiveInteger)
    .option('--monitor <metric>', "the metric that the best is chosen by (default: --dev's first)")
    .option('--lower-is-better', 'the best is the lowest of it, not the highest')
    .option(
      '--patience <n>',
      'stop after so many evaluations without an improvement',
      positiveInteger,
    )
    .option('--min-improvement <x>', 'what counts as one must be more than this', nonNegativeNumber)
    .option('--no-save-best', 'keep the last weights, not the best on --dev')
    .addOption(
      new Option('--on-not-finite <what>', 'when a loss is not a number').choices(['stop', 'skip']),
    )
    .option(
      '--checkpoint-steps <n>',
      'save the whole run every so many steps',
      positiveInteger,
      500,
    )
    .option('--keep-checkpoints <n>', 'how many are kept', positiveInteger, 2)
    .option('--resume', 'go on from the newest checkpoint in --output')
    .addOption(
      new Option(
        '--overwrite',
        'train anew in the --output of an earlier run; its checkpoints are removed',
      ).conflicts('resume'),
    )
    .option(
      '--replay <file>',
      'run the step again that a file in not-finite holds, and nothing else',
    )
    .option('--output <dir>', 'folder for the trained model');
}
