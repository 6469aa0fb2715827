import { constant, divide, evaluate, input, sum } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { defineLoss } from '../define-loss.ts';
import { sampleGraph } from '../testing/index.ts';
import type { Loss } from '../types/loss.ts';
import { adaptiveLayerLoss } from './adaptive-layer-loss.ts';
import { anglELoss } from './angle-loss.ts';
import { cachedMultipleNegativesRankingLoss } from './cached-multiple-negatives-ranking-loss.ts';
import { contrastiveTensionLoss } from './contrastive-tension-loss.ts';
import { cosineSimilarityLoss } from './cosine-similarity-loss.ts';
import { denoisingAutoEncoderLoss } from './denoising-auto-encoder-loss.ts';
import { matryoshkaLoss } from './matryoshka-loss.ts';
import { softmaxLoss } from './softmax-loss.ts';

const matryoshkaDims = [4, 2];

test.each<[Loss, RegExp]>([
  [contrastiveTensionLoss(), /^MatryoshkaLoss: ContrastiveTensionLoss requires twin/],
  [denoisingAutoEncoderLoss(), /DenoisingAutoEncoderLoss requires decoder/],
  [adaptiveLayerLoss({ loss: cosineSimilarityLoss() }), /AdaptiveLayerLoss requires layers/],
  [softmaxLoss({ numLabels: 2 }), /SoftmaxLoss owns weights of the size of a whole embedding/],
])('a loss that cannot be applied to a part is refused: %o', (loss, problem) => {
  expect(() => matryoshkaLoss({ loss, matryoshkaDims })).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: expect.stringMatching(problem),
    }),
  );
});

test('another number of weights than of lengths is refused', () => {
  const loss = cosineSimilarityLoss();
  expect(() => matryoshkaLoss({ loss, matryoshkaDims, matryoshkaWeights: [1] })).toThrow(
    'there are 1 matryoshkaWeights for 2 matryoshkaDims.',
  );
});

test('a length above that of the embeddings is refused when the graph is built', () => {
  const loss = matryoshkaLoss({ loss: cosineSimilarityLoss(), matryoshkaDims: [8, 2] });
  const columns = ['a', 'b'].map((name) => input(name, ['B', 4], 'float32'));
  const labels = input('labels', ['B'], 'float32');
  expect(() => loss.compute({ columns, labels, parameters: {}, extras: {} })).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: "matryoshkaDims has 8, but the model's embeddings have 4 dimensions.",
    }),
  );
});

test('its facts are those of the loss that it applies', () => {
  const cached = matryoshkaLoss({ loss: cachedMultipleNegativesRankingLoss(), matryoshkaDims });
  expect(cached.strategy).toEqual({ cached: { rows: 32 } });
  const negatives = matryoshkaLoss({ loss: anglELoss(), matryoshkaDims });
  expect(negatives.defaultLabel?.(['a', 'b', 'c'])).toBe(1);
  const logits = (): ReturnType<typeof constant> => constant([0, 1]);
  const classifier = defineLoss({
    name: 'ClassifierLoss',
    inputs: { columns: ['sentence'] },
    labels: 'class',
    options: { classCount: 2 },
    classes: 'classCount',
    logits,
    compute: logits,
  })();
  const wrapped = matryoshkaLoss({ loss: classifier, matryoshkaDims });
  expect(wrapped.classes).toBe(2);
  expect(wrapped.logits).toBeTypeOf('function');
});

test('a length that is not drawn does not count, though its value is infinite', () => {
  // of (0, 3, 4): 5 / 7 for all three numbers, infinite for the first alone
  const reciprocal = defineLoss({
    name: 'ReciprocalLoss',
    inputs: { columns: ['sentence'] },
    labels: 'none',
    compute: ({ columns: [x] }) => divide(constant(1), sum(x!)),
  })();
  const loss = matryoshkaLoss({ loss: reciprocal, matryoshkaDims: [3, 1], nDimsPerStep: 1 });
  const column = { data: Float64Array.of(0, 3, 4), shape: [1, 3], dtype: 'float32' } as const;
  const cost = (drawn: readonly number[]): number => {
    const sample = { columns: [column], parameters: {}, draw: () => drawn };
    const { value, values } = sampleGraph(loss, sample);
    return evaluate([value], values)[0]!.data[0]!;
  };
  expect(cost([1, 0])).toBeCloseTo(5 / 7, 12);
  expect(cost([0, 1])).toBe(Infinity);
});
