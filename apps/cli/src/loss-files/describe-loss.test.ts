import { type Loss, losses, makeLoss, softmaxLoss } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { describeLoss } from './describe-loss.ts';

const given: Readonly<Record<string, unknown>> = {
  numLabels: 3,
  loss: makeLoss('MultipleNegativesRankingLoss', { scale: 7 }),
  matryoshkaDims: [16, 8],
};

/** A loss with inner losses as plain data. */
const plain = ({ name, options }: Loss): unknown => ({
  name,
  options: JSON.parse(
    JSON.stringify(options, (key, value) => (key === 'loss' ? plain(value) : value)),
  ),
});

test.each(Object.entries(losses))('%s is the same after a file', (name, factory) => {
  const options = Object.fromEntries(factory.required.map((option) => [option, given[option]]));
  const loss = makeLoss(name, options);
  const text = JSON.stringify(describeLoss(loss));
  const again = JSON.parse(text) as { loss: string; loss_options: Record<string, unknown> };
  expect(plain(makeLoss(again.loss, again.loss_options))).toEqual(plain(loss));
});

test('a function cannot be written, nor a loss around one that has such an option', () => {
  const inner = softmaxLoss({ numLabels: 2, lossFct: (logits) => logits });
  expect(describeLoss(inner)).toBeUndefined();
  const wrapper = makeLoss('AdaptiveLayerLoss', { loss: inner });
  expect(describeLoss(wrapper)).toBeUndefined();
});
