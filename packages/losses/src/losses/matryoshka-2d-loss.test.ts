import { expect, test } from 'vitest';
import { anglELoss } from './angle-loss.ts';
import { cachedMultipleNegativesRankingLoss } from './cached-multiple-negatives-ranking-loss.ts';
import { contrastiveTensionLoss } from './contrastive-tension-loss.ts';
import { cosineSimilarityLoss } from './cosine-similarity-loss.ts';
import { matryoshka2dLoss } from './matryoshka-2d-loss.ts';

const matryoshkaDims = [4, 2];

test.each([
  [cachedMultipleNegativesRankingLoss(), 'CachedMultipleNegativesRankingLoss embeds in blocks'],
  [contrastiveTensionLoss(), 'ContrastiveTensionLoss requires twin'],
])('what it cannot apply is refused in its own name: %o', (loss, problem) => {
  expect(() => matryoshka2dLoss({ loss, matryoshkaDims })).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: expect.stringContaining(`Matryoshka2dLoss: ${problem}`),
    }),
  );
});

test('another number of weights than of lengths is refused', () => {
  const given = { loss: cosineSimilarityLoss(), matryoshkaDims, matryoshkaWeights: [1, 2, 3] };
  expect(() => matryoshka2dLoss(given)).toThrow(
    'Matryoshka2dLoss: there are 3 matryoshkaWeights for 2 matryoshkaDims.',
  );
});

test('its facts are those of the loss that it applies', () => {
  const loss = matryoshka2dLoss({ loss: anglELoss(), matryoshkaDims });
  expect(loss).toMatchObject({ labels: 'score', requires: ['layers', 'sample', 'sample'] });
  expect(loss.defaultLabel?.(['a', 'b', 'c'])).toBe(1);
  expect([loss.strategy, loss.classes, loss.logits]).toEqual([undefined, undefined, undefined]);
});
