import { Command } from 'commander';
import { expect, test } from 'vitest';
import { typedFlags } from './typed-flags.ts';

test('what was typed, not what is so anyway', () => {
  const command = new Command()
    .option('--epochs <n>', '', '1')
    .option('--seed <n>', '', '42')
    .option('--no-dropout', '')
    .option('--no-shuffle', '');
  command.parse(['--epochs', '1', '--no-dropout'], { from: 'user' });
  expect(typedFlags(command)).toEqual(['--epochs', '--no-dropout']);
});
