import { expect, test } from 'vitest';
import cases from '../../fixtures/classification.json' with { type: 'json' };
import { bestF1 } from './best-f1.ts';

test.each(cases)("$name: Python's numbers", ({ scores, labels, f1: expected }) => {
  const found = bestF1(scores, labels);
  for (const [key, value] of Object.entries(expected)) {
    expect(found[key as keyof typeof found]).toBeCloseTo(value, 12);
  }
});
