import { InputExample } from '@sentenceforge/data';
import { makeLoss } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { rareClasses } from './rare-classes.ts';

const texts = (classes: number, columns = 1): InputExample[] =>
  Array.from({ length: 3 * classes }, (_, index) => {
    const content = { texts: Array<string>(columns).fill('a'), label: index % classes };
    return new InputExample(content) as InputExample;
  });
const loss = makeLoss('BatchHardTripletLoss');

test('more classes than pairs in a batch are told, with a batch size that would do', () => {
  expect(rareClasses(texts(8), loss, 16)).toBeUndefined();
  expect(rareClasses(texts(9), loss, 16)).toMatch(/9 classes.*batch of 16.*18 or more/);
});

test('nothing is said of pairs, of scores and of losses that read no class', () => {
  expect(rareClasses(texts(9, 2), makeLoss('SoftmaxLoss', { num_labels: 9 }), 16)).toBeUndefined();
  const scored = [0.5, 0.25].map((label) => new InputExample({ texts: ['a'], label }));
  expect(rareClasses(scored, loss, 2)).toBeUndefined();
  const other = makeLoss('ContrastiveTensionLossInBatchNegatives');
  expect(rareClasses(texts(9), other, 16)).toBeUndefined();
});
