import { expect, test } from 'vitest';
import { makeLoss } from './make-loss.ts';

test('a loss is made by its Python name', () => {
  expect(makeLoss('CosineSimilarityLoss')).toMatchObject({
    name: 'CosineSimilarityLoss',
    labels: 'score',
    options: {},
  });
});

test('an unknown name is refused with the nearest one', () => {
  expect(() => makeLoss('CosinSimilarityLos')).toThrow('Did you mean CosineSimilarityLoss?');
});

test('an unknown option is refused', () => {
  expect(() => makeLoss('CosineSimilarityLoss', { margin: 1 })).toThrow('no option "margin"');
});

test("options may have Python's spelling, and names of its enums", () => {
  expect(makeLoss('TripletLoss', { triplet_margin: 2 }).options).toMatchObject({
    tripletMargin: 2,
  });
  const metric = 'SiameseDistanceMetric.MANHATTAN';
  expect(makeLoss('ContrastiveLoss', { distance_metric: metric }).options).toMatchObject({
    distanceMetric: 'manhattan',
  });
  expect(() => makeLoss('ContrastiveLoss', { distance_metric: 'HAMMING' })).toThrow(
    'distanceMetric of ContrastiveLoss is "HAMMING"',
  );
});

test('the loss that a wrapper applies is given by name and options, also within another', () => {
  const loss = makeLoss('MatryoshkaLoss', {
    loss: 'CoSENTLoss',
    loss_options: { similarity_fct: 'dot_score', scale: 10 },
    matryoshka_dims: [4, 2],
  });
  const inner = { name: 'CoSENTLoss', options: { scale: 10, similarityFct: 'dot' } };
  expect(loss).toMatchObject({ labels: 'score', options: { loss: inner, matryoshkaDims: [4, 2] } });
  const outer = makeLoss('AdaptiveLayerLoss', {
    loss: 'MatryoshkaLoss',
    loss_options: { loss: 'CoSENTLoss', loss_options: inner.options, matryoshka_dims: [4] },
  });
  expect(outer).toMatchObject({ options: { loss: { options: { loss: inner } } } });
  expect(() => makeLoss('AdaptiveLayerLoss', { loss: 'CoSENTLos' })).toThrow(
    'Did you mean CoSENTLoss?',
  );
});

test.each([5, 'scale', [1], true])('loss_options that are %j are refused', (options) => {
  const given = { loss: 'CoSENTLoss', loss_options: options };
  expect(() => makeLoss('AdaptiveLayerLoss', given)).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: `The option loss_options of AdaptiveLayerLoss is ${JSON.stringify(options)}.`,
      fix: expect.stringContaining('options of CoSENTLoss'),
    }),
  );
});

test('several devices are refused with the reason', () => {
  const gather = (value: boolean) => () =>
    makeLoss('MultipleNegativesRankingLoss', { gather_across_devices: value });
  expect(gather(true)).toThrow('training runs on one');
  expect(gather(false)).not.toThrow();
});
