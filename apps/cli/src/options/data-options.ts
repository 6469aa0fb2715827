import { type Command, Option } from 'commander';
import { names, positiveInteger, range } from './parsers.ts';

/** Options of commands that look at columns and labels. */
export interface ColumnOptions {
  readonly columns?: string[];
  readonly scoreRange?: [number, number];
  readonly classes?: string[];
}

/** Options of commands that read examples. */
export interface DataOptions extends ColumnOptions {
  readonly onBadRow?: 'error' | 'skip';
}

/** Which columns are used, and how labels are read. */
export function addColumnOptions(command: Command): Command {
  return command
    .option(
      '--columns <names>',
      'columns to use, in order, such as sentence1,sentence2,score or title,body,rating=score (or =label, =text)',
      names,
    )
    .option('--score-range <low,high>', 'what scores are scaled from, to 0..1', range)
    .option('--classes <names>', 'names of classes in the order of their ids', names);
}

/** The same, and what becomes of faulty rows. */
export function addDataOptions(command: Command): Command {
  return addColumnOptions(command).addOption(
    new Option('--on-bad-row <what>', 'refuse a file with faulty rows, or leave them out')
      .choices(['error', 'skip'])
      .default('error'),
  );
}

/** Threads and output that all commands share. */
export function addCommonOptions(command: Command): Command {
  return command
    .option('--threads <n>', 'threads (default: all cores)', positiveInteger)
    .addOption(new Option('--json', 'write one JSON object a line').default(false, 'text'));
}
