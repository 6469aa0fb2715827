import { fileURLToPath } from 'node:url';
import { coSENTLoss, softmaxLoss } from '@sentenceforge/losses';
import { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { Classifier } from './classifier.ts';
import { createLossState } from './loss-state.ts';

const folder = fileURLToPath(new URL('../../models/fixtures/bert-tiny', import.meta.url));
const model = await SentenceTransformer.load(folder);
const loss = softmaxLoss({ numLabels: 3 });
const pairs = [
  ['a plane is taking off', 'an air plane is taking off'],
  ['the cat sat on the mat', 'rain is expected'],
  ['a', 'word word word'],
];

test("predictions are the largest logit of the classifier's weights, as they are at the call", async () => {
  const state = createLossState(loss, model, 3);
  const classifier = await Classifier.create(model, loss, state, 2);
  const expected = async () => {
    const { data, columns: size } = await model.encode(pairs.flat());
    const [weight, bias] = [state.get('classifier.weight').data, state.get('classifier.bias').data];
    return pairs.map((_, row) => {
      const [u, v] = [0, 1].map((side) => [
        ...data.subarray((2 * row + side) * size, (2 * row + side + 1) * size),
      ]) as [number[], number[]];
      const features = [...u, ...v, ...u.map((x, i) => Math.abs(x - v[i]!))];
      const logits = [0, 1, 2].map((c) =>
        features.reduce((sum, x, i) => sum + x * weight[c * features.length + i]!, bias[c]!),
      );
      return logits.indexOf(Math.max(...logits));
    });
  };
  expect([...(await classifier.predict(pairs))]).toEqual(await expected());
  state.get('classifier.bias').data.set([0, 50, 0]);
  expect([...(await classifier.predict(pairs))]).toEqual([1, 1, 1]);
  expect(await classifier.predict([])).toHaveLength(0);
  await expect(classifier.predict([pairs[0]!, ['one']])).rejects.toThrow('Example 1 has 1 texts');
  await classifier.dispose();
});

test('a loss without a classifier and weights of another loss are refused', async () => {
  const none = new ParameterStore([]);
  await expect(Classifier.create(model, coSENTLoss(), none, 2)).rejects.toThrow(
    'CoSENTLoss trains no classifier',
  );
  await expect(Classifier.create(model, loss, none, 2)).rejects.toThrow('classifier.weight');
});
