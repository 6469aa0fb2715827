import { expect, test } from 'vitest';
import { anew } from './anew.ts';

test('only what the run is stays', () => {
  const command = ['train', '--train', 'a.csv', '--epochs', '2'];
  expect(anew([...command, '--resume'])).toEqual(command);
  expect(anew([command[0]!, '--overwrite', ...command.slice(1)])).toEqual(command);
});
