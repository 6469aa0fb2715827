import { type Command, InvalidArgumentError, Option } from 'commander';
import { type EvaluationItem, evaluationItem } from '../evaluating/evaluation-item.ts';
import { resultFormats } from '../evaluating/results/result-formats.ts';
import type { CommonOptions } from './common-options.ts';
import { addCommonOptions, addDataOptions, type DataOptions } from './data-options.ts';
import { names, positiveInteger } from './parsers.ts';
import { weightsOption } from './weights-option.ts';

/** Options of `evaluate`. */
export interface EvaluateOptions extends CommonOptions, DataOptions {
  readonly model: readonly string[];
  readonly weights?: 'float32' | 'int8';
  readonly test?: readonly string[];
  readonly dataset?: readonly string[];
  readonly suite?: string;
  readonly queries?: string;
  readonly corpus?: string;
  readonly qrels?: string;
  readonly sentences?: string;
  readonly duplicates?: string;
  readonly evaluator?: string;
  readonly teacher?: string;
  readonly similarity?: EvaluationItem['similarity'];
  readonly precision?: EvaluationItem['precision'];
  readonly truncateDim?: number;
  readonly batchSize?: number;
  readonly output?: string;
  readonly format?: keyof typeof resultFormats;
}

/** Which models, on what, how, and where the results go. */
export function addEvaluateOptions(command: Command): Command {
  command
    .requiredOption(
      '--model <dir>',
      'model folder or name on the Hugging Face Hub; repeat to compare',
      collect,
    )
    .addOption(weightsOption())
    .option(
      '--test <file>',
      'examples of any format, hub:owner/name, or a folder with the files below; name=FILE names it; may be repeated',
      collect,
    )
    .option(
      '--dataset <name>',
      'stsb, stsb:validation, sick-r, nanobeir or nanobeir:msmarco,nq, from the Hub; may be repeated',
      collect,
    )
    .option('--suite <file>', 'list of data in YAML or JSON, with options of their own')
    .option('--queries <file>', 'retrieval: queries (_id, text)')
    .option('--corpus <file>', 'retrieval: documents (_id, title, text)')
    .option('--qrels <file>', 'retrieval: answers (query-id, corpus-id, score)')
    .option('--sentences <file>', 'paraphrase mining: sentences (id, text)')
    .option('--duplicates <file>', 'paraphrase mining: pairs of them (id1, id2)')
    .option(
      '--evaluator <name>',
      'evaluator for --test, such as BinaryClassification (default: by the shape of the data)',
    )
    .option('--teacher <dir>', 'for --evaluator MSE: the model to be like')
    .option(
      '--similarity <names>',
      "cosine, dot, euclidean, manhattan with commas (default: the model's own)",
      similarities,
    )
    .addOption(
      new Option('--precision <type>', 'compare embeddings as they are when stored so').choices(
        evaluationItem.shape.precision.unwrap().options,
      ),
    )
    .option('--truncate-dim <n>', 'compare the first numbers of embeddings only', positiveInteger)
    .option('--batch-size <n>', 'texts per run of the model', positiveInteger)
    .option('--output <dir>', 'folder for CSV files as Python writes them')
    .addOption(
      new Option(
        '--format <name>',
        'how results are written (default: a line for one model on one file, else table)',
      )
        .choices(Object.keys(resultFormats))
        .conflicts('json'),
    );
  return addCommonOptions(addDataOptions(command));
}

function collect(value: string, all: readonly string[] = []): string[] {
  return [...all, value];
}

function similarities(text: string): EvaluationItem['similarity'] {
  const parsed = evaluationItem.shape.similarity.safeParse(names(text));
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    'It must be cosine, dot, euclidean or manhattan, with commas between them.',
  );
}
