import { Command } from 'commander';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { encodeCommand } from './commands/encode.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { trainCommand } from './commands/train.ts';

/** The commands. */
export function makeProgram(version: string): Command {
  const program = new Command('sentenceforge')
    .description('Fine-tune, evaluate and use sentence-embedding models.')
    .version(version)
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 a fault of the program, 2 wrong input, 130 stopped by Ctrl-C.',
    );
  for (const command of [
    trainCommand(),
    checkCommand(),
    evaluateCommand(),
    encodeCommand(),
    exportCommand(),
    demoCommand(),
  ]) {
    program.addCommand(command.showHelpAfterError('(--help lists the options)'));
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}
