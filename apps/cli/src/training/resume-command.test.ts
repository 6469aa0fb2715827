import { expect, test } from 'vitest';
import { resumeCommand } from './resume-command.ts';
import { typedCommand } from './typed-command.ts';

const argv = ['/usr/bin/node', '/x/main.js', 'train', '--train', "it's here.csv", '--resume'];

test('the arguments, quoted where a shell would take them apart', () => {
  expect(typedCommand(argv)).toBe("sentenceforge train --train 'it'\\''s here.csv' --resume");
});

test('resume is said once', () => {
  const command = "sentenceforge train --train 'it'\\''s here.csv' --resume";
  expect(resumeCommand(argv)).toBe(command);
  expect(resumeCommand(argv.slice(0, -1))).toBe(command);
});
