import { input } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { distillKLDivLoss } from './distill-kl-div-loss.ts';

test.each<[number[]]>([[[3]], [[]]])(
  'labels of the shape %j for 3 columns are refused',
  (shape) => {
    const columns = Array.from({ length: 3 }, (_, i) => input(`x${i}`, ['B', 4], 'float32'));
    const labels = input('labels', ['B', ...shape], 'float32');
    expect(() =>
      distillKLDivLoss().compute({ columns, labels, parameters: {}, extras: {} }),
    ).toThrow(
      expect.objectContaining({
        code: 'LOSS_INPUT_MISMATCH',
        problem: expect.stringContaining('for 2 candidates'),
      }),
    );
  },
);
