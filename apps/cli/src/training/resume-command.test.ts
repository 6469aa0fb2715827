import { expect, test } from 'vitest';
import { resumeCommand } from './resume-command.ts';
import { typedCommand } from './typed-command.ts';

const typed = ['train', '--train', "it's here.csv", '--resume'];

test('the arguments, quoted where a shell would take them apart', () => {
  expect(typedCommand(typed)).toBe("sentenceforge train --train 'it'\\''s here.csv' --resume");
});

test('resume is said once, and takes the place of overwrite', () => {
  const command = "sentenceforge train --train 'it'\\''s here.csv' --resume";
  expect(resumeCommand(typed)).toBe(command);
  expect(resumeCommand(typed.slice(0, -1))).toBe(command);
  expect(resumeCommand([...typed.slice(0, -1), '--overwrite'])).toBe(command);
});
