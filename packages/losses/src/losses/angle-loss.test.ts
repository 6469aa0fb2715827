import { input } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { anglELoss } from './angle-loss.ts';

const compute = (count: number) => () =>
  anglELoss().compute({
    columns: Array.from({ length: count }, (_, i) => input(`x${i}`, ['B', 4], 'float32')),
    parameters: {},
    extras: {},
  });

test('pairs without labels are refused, with negatives they are not', () => {
  expect(compute(2)).toThrow(
    expect.objectContaining({
      code: 'LOSS_INPUT_MISMATCH',
      problem: 'AnglELoss needs a label for each pair.',
    }),
  );
  expect(compute(3)).not.toThrow();
  expect(anglELoss().defaultLabel?.(['a', 'b'])).toBeUndefined();
});
