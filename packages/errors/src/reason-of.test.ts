import { expect, test } from 'vitest';
import { reasonOf } from './reason-of.ts';

test('errors give their message, other values their text', () => {
  expect([new Error('disk full'), 'stopped', null].map(reasonOf)).toEqual([
    'disk full',
    'stopped',
    'null',
  ]);
});
