import { expect, test } from 'vitest';
import { SentenceForgeError } from './sentence-forge-error.ts';

const error = new SentenceForgeError('FILE_NOT_FOUND', {
  problem: 'There is no file a.csv.',
  fix: 'Check the path.',
  details: { file: 'a.csv' },
  cause: new Error('ENOENT'),
});

test('the message says what happened and what to do', () => {
  expect(error.message).toBe('There is no file a.csv. Check the path.');
  expect(error).toMatchObject({ code: 'FILE_NOT_FOUND', details: { file: 'a.csv' } });
  expect(error.cause).toBeInstanceOf(Error);
});

test('isInstance recognises errors by their marker, not by their class', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('@sentenceforge/error')]: true });
  expect([error, foreign, new Error('x'), null, 'x'].map(SentenceForgeError.isInstance)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
