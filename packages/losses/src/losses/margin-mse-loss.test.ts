import { input } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { marginMSELoss } from './margin-mse-loss.ts';

test.each<[number[]]>([[[4]], [[]]])(
  'labels of the shape %j for 4 columns are refused',
  (shape) => {
    const columns = Array.from({ length: 4 }, (_, i) => input(`x${i}`, ['B', 4], 'float32'));
    const labels = input('labels', ['B', ...shape], 'float32');
    expect(() => marginMSELoss().compute({ columns, labels, parameters: {}, extras: {} })).toThrow(
      expect.objectContaining({
        code: 'LOSS_INPUT_MISMATCH',
        problem: expect.stringContaining('for 2 negatives'),
      }),
    );
  },
);
