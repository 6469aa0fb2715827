import { type Command, Option } from 'commander';
import { addColumnOptions, type ColumnOptions } from './data-options.ts';
import { positiveInteger } from './parsers.ts';

/** Options of `check`. */
export interface CheckOptions extends ColumnOptions {
  readonly train: string;
  readonly dev?: string;
  readonly test?: string;
  readonly model?: string;
  readonly batchSize: number;
  readonly html?: string;
  readonly json: boolean;
}

/** Which files are looked at, for which model, and where the report goes. */
export function addCheckOptions(command: Command): Command {
  command
    .requiredOption('--train <file>', 'examples to train on')
    .option('--dev <file>', 'examples to evaluate on while training')
    .option('--test <file>', 'examples to evaluate on at the end')
    .option('--model <dir>', 'model folder or name, whose tokens are counted')
    .option('--batch-size <n>', 'examples in a step, for false negatives', positiveInteger, 16)
    .option('--html <file>', 'write the report as a page with plots, too')
    .addOption(new Option('--json', 'write the report as one JSON object').default(false, 'text'));
  return addColumnOptions(command);
}
