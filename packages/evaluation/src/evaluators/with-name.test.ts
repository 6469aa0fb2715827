import { expect, test } from 'vitest';
import { withName } from './with-name.ts';

test('the name stands in front of every key when there is one', () => {
  expect(withName('', { b: 1, a: 2 })).toEqual({ b: 1, a: 2 });
  expect(Object.keys(withName('dev', { b: 1, a: 2 }))).toEqual(['dev_b', 'dev_a']);
});
