import { expect, test } from 'vitest';
import { expectedLabel } from './expected-label.ts';

test('at most twenty classes are named', () => {
  const names = Array.from({ length: 22 }, (_, id) => `c${id}`);
  expect(expectedLabel({ kind: 'class', names })).toMatch(
    /^one of the classes c0, .* c19 and 2 more$/,
  );
  expect(expectedLabel({ kind: 'class' })).toBe('a whole number of at least 0');
  expect(expectedLabel({ kind: 'score', range: [0, 5], isGuessed: true })).toBe(
    'a number from 0 to 5',
  );
});
