import {
  adaptiveLayerLoss,
  cachedGISTEmbedLoss,
  coSENTLoss,
  gistEmbedLoss,
  type Loss,
} from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { checkRequirements } from './check-requirements.ts';

const check = (loss: Loss, hasGuide: boolean) => () =>
  checkRequirements(loss, { hasGuide, recompute: false });

test('a guide is asked for where a loss needs one', () => {
  for (const loss of [gistEmbedLoss(), cachedGISTEmbedLoss()]) {
    expect(check(loss, true)).not.toThrow();
    expect(check(loss, false)).toThrow(`${loss.name} needs a guide`);
  }
  expect(check(coSENTLoss(), false)).not.toThrow();
});

test('what only a whole batch has does not go together with blocks', () => {
  const layers = adaptiveLayerLoss({ loss: coSENTLoss() });
  expect(check(layers, false)).not.toThrow();
  expect(check({ ...layers, strategy: { cached: { rows: 2 } } }, false)).toThrow(
    'needs layers of the whole batch',
  );
});
