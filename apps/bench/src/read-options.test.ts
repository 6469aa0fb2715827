import { expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

const here = import.meta.filename;

test('reads what was given and fills in the rest', () => {
  const options = readOptions(['--model', here, '--train', here, '--test', here, '--steps', '7']);
  expect(options).toMatchObject({
    model: here,
    steps: 7,
    repetitions: 5,
    only: undefined,
    json: false,
  });
  expect(options.threads).toBeGreaterThan(0);
});

test('a measurement that is not made needs no file', () => {
  expect(readOptions(['--model', here, '--test', here, '--only', 'encode'])).toMatchObject({
    test: here,
  });
});

test.each([
  [['--model', here, '--test', here], 'OPTION_INVALID', '--train is missing'],
  [['--model', '/no/such'], 'FILE_NOT_FOUND', '/no/such'],
  [
    ['--model', here, '--only', 'fly'],
    'OPTION_INVALID',
    'train, encode, step, cached, recompute, frozen',
  ],
  [
    ['--model', here, '--train', here, '--test', here, '--steps', '0'],
    'OPTION_INVALID',
    '--steps is 0',
  ],
  [['--speed', '1'], 'OPTION_INVALID', '--speed'],
])('%j -> %s', (argv, code, message) => {
  expect(() => readOptions(argv)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
