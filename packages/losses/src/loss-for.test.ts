import { describe, expect, test } from 'vitest';
import { lossFor } from './loss-for.ts';
import { losses } from './losses/index.ts';
import type { LabelKind } from './types/label-kind.ts';

/**
 * Python's table of losses (docs/sentence_transformer/loss_overview.md of sentence-transformers 6.2), without `Loss` at
 * the end of names; the starred ones stand before the colon. As in its code, ContrastiveTensionInBatchNegatives takes
 * one column, ContrastiveTension two and DenoisingAutoEncoder two: the second text is made from the first there.
 */
const table: readonly [number, LabelKind, string][] = [
  [
    1,
    'class',
    ': BatchAllTriplet BatchHardSoftMarginTriplet BatchHardTriplet BatchSemiHardTriplet',
  ],
  [1, 'none', ': ContrastiveTensionLossInBatchNegatives'],
  [2, 'none', ': ContrastiveTension DenoisingAutoEncoder'],
  [2, 'class', ': Softmax'],
  [
    2,
    'none',
    'MultipleNegativesRanking CachedMultipleNegativesRanking: MegaBatchMargin GISTEmbed CachedGISTEmbed',
  ],
  [2, 'binary', ': Contrastive OnlineContrastive'],
  [2, 'score', ': CoSENT AnglE CosineSimilarity'],
  [
    3,
    'none',
    'MultipleNegativesRanking CachedMultipleNegativesRanking: Triplet CachedGISTEmbed GISTEmbed',
  ],
  [5, 'none', 'MultipleNegativesRanking CachedMultipleNegativesRanking: CachedGISTEmbed'],
  [2, 'none', ': GlobalOrthogonalRegularization'],
  [4, 'none', ': GlobalOrthogonalRegularization'],
  [1, 'embedding', ': EmbedDistill MSE'],
  [3, 'embedding', ': EmbedDistill MSE'],
  [3, 'scores', ': MarginMSE DistillKLDiv'],
  [5, 'scores', ': MarginMSE DistillKLDiv'],
];

const known = (names: string): string[] =>
  names
    .split(' ')
    .map((name) => (name.includes('Loss') ? name : `${name}Loss`))
    .filter((name) => Object.hasOwn(losses, name));

test.each(table)('%i texts, labels %s: %s', (columns, labels, names) => {
  const [starred, others] = names.split(':') as [string, string];
  const found = lossFor(columns, labels);
  expect(found.slice(0, known(starred).length)).toEqual(known(starred));
  expect(known(others).length).toBeGreaterThan(0);
  expect(found).toEqual(expect.arrayContaining(known(others)));
  // "any, any"
  const wrappers = known('Matryoshka AdaptiveLayer Matryoshka2d');
  expect(new Set(found.slice(-wrappers.length))).toEqual(new Set(wrappers));
  expect(new Set(found).size).toBe(found.length);
});

describe('what fits', () => {
  test('reads the label, or none is there', () => {
    expect(lossFor(2, 'score')).not.toContain('MultipleNegativesRankingLoss');
    expect(lossFor(3, 'none')).not.toContain('MarginMSELoss');
    expect(lossFor(3, 'none')).not.toContain('ContrastiveLoss');
    expect(lossFor(2, 'none')).not.toContain('TripletLoss');
  });

  test('may have a label of its own for texts without', () => {
    expect(lossFor(3, 'none')).toContain('AnglELoss');
    expect(lossFor(2, 'none')).not.toContain('AnglELoss');
  });

  test('of several kinds: the label is read before it is not', () => {
    const found = lossFor(2, ['binary', 'class', 'score', 'none']);
    const place = (name: string): number => found.indexOf(name);
    expect(found).toEqual(
      expect.arrayContaining(
        known('Contrastive Softmax CoSENT CosineSimilarity MultipleNegativesRanking'),
      ),
    );
    expect(place('ContrastiveLoss')).toBeLessThan(place('CosineSimilarityLoss'));
    expect(place('CosineSimilarityLoss')).toBeLessThan(place('GISTEmbedLoss'));
    expect(place('GISTEmbedLoss')).toBeLessThan(place('CachedGISTEmbedLoss'));
  });

  test('may be nothing', () => {
    expect(lossFor(1, 'score')).toEqual([]);
    expect(lossFor(2, [])).toEqual([]);
  });
});
