import { expect, test } from 'vitest';
import { globalOrthogonalRegularizationLoss } from './global-orthogonal-regularization-loss.ts';

test.each([null, 0])('two weights that are none (%s) are refused', (none) => {
  const given = { meanWeight: none, secondMomentWeight: 0 };
  expect(() => globalOrthogonalRegularizationLoss(given)).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: expect.stringContaining('at least one of meanWeight and secondMomentWeight'),
    }),
  );
  expect(() => globalOrthogonalRegularizationLoss({ meanWeight: none })).not.toThrow();
});
