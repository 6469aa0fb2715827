import { expect, test } from 'vitest';
import { sealedText } from './sealed-text.ts';
import { unsealed } from './unsealed.ts';

const state = {
  format: 1,
  steps: 12,
  metrics: { '10': 0.1, score: 'NaN' },
  files: { 'a b': 'ff' },
};

test('a state comes back', () => {
  expect(unsealed(sealedText(state))).toEqual(state);
});

test('every changed or missing byte is found', () => {
  const bytes = new TextEncoder().encode(sealedText(state));
  for (let place = 0; place < bytes.length; place++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = bytes.slice();
      changed[place]! ^= 1 << bit;
      expect(unsealed(new TextDecoder().decode(changed))).toBeUndefined();
    }
    expect(unsealed(new TextDecoder().decode(bytes.subarray(0, place)))).toBeUndefined();
  }
});
