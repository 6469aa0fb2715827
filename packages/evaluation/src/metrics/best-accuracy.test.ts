import { expect, test } from 'vitest';
import cases from '../../fixtures/classification.json' with { type: 'json' };
import { bestAccuracy } from './best-accuracy.ts';

test.each(cases)("$name: Python's numbers", ({ scores, labels, accuracy: expected }) => {
  const found = bestAccuracy(scores, labels);
  for (const [key, value] of Object.entries(expected)) {
    expect(found[key as keyof typeof found]).toBeCloseTo(value, 12);
  }
});
