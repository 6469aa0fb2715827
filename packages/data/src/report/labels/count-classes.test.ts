import { expect, test } from 'vitest';
import { countClasses } from './count-classes.ts';

test('the most frequent comes first, equal ones by number', () => {
  expect(countClasses(['10', '2', '7', '7']).map(({ name }) => name)).toEqual(['7', '2', '10']);
});
