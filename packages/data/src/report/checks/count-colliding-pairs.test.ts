import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { countCollidingPairs } from './count-colliding-pairs.ts';

test('equals counting pair by pair', () => {
  const random = createGenerator({ seed: 1 });
  const anchors = Int32Array.from({ length: 200 }, () => random.integer(40) - 1);
  const positives = Int32Array.from({ length: 200 }, () => random.integer(40) - 1);
  let pairs = 0;
  for (let i = 0; i < 200; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (Math.min(anchors[i]!, anchors[j]!, positives[i]!, positives[j]!) < 0) continue;
      if (anchors[i] === anchors[j] || positives[i] === positives[j]) pairs += 1;
    }
  }
  expect(countCollidingPairs(anchors, positives)).toBe(pairs);
});
