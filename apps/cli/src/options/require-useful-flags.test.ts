import { expect, test } from 'vitest';
import { requireUsefulFlags } from './require-useful-flags.ts';

test.each([
  [['--evaluation-steps'], /--evaluation-steps changes nothing without --dev/],
  [['--monitor'], /--monitor changes nothing without --dev/],
  [['--lower-is-better'], /--dev/],
  [['--patience'], /--dev/],
  [['--dev', '--min-improvement'], /--min-improvement changes nothing without --patience/],
  [['--no-save-best'], /--dev/],
  [['--lora-alpha'], /--lora-rank/],
  [['--lora-targets'], /--lora-rank/],
  [['--replay', '--epochs', '--output'], /--epochs, --output beside it/],
])('%j is refused', (typed, says) => {
  expect(() => requireUsefulFlags(typed)).toThrow(says);
});

test.each([
  [[]],
  [['--dev', '--monitor', '--patience', '--min-improvement', '--no-save-best']],
  [['--lora-rank', '--lora-alpha', '--lora-targets']],
  [['--replay', '--guide', '--threads', '--json']],
])('%j is not', (typed) => {
  expect(() => requireUsefulFlags(typed)).not.toThrow();
});
