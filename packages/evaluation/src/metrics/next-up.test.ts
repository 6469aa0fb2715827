import { expect, test } from 'vitest';
import cases from '../../fixtures/classification.json' with { type: 'json' };
import { nextUp } from './next-up.ts';

test.each(cases)("$name: NumPy's nextafter", ({ scores, nextUp: expected }) => {
  expect(scores.map(nextUp).map((value) => value + 0)).toEqual(expected.map((value) => value + 0));
});
