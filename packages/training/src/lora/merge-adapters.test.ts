import { expect, test } from 'vitest';
import { loraFixture } from '../../fixtures/lora.ts';
import { mergeAdapters } from './merge-adapters.ts';

test('a merged model embeds as Python does with the adapters; set back, it is the same to the bit', async () => {
  const { fixture, model, adapters } = await loraFixture();
  const weights = () =>
    model.parameters.names.map((name) => model.parameters.get(name).data.slice());
  const [before, embeddings] = [weights(), await model.encode(fixture.texts)];
  const setBack = mergeAdapters(model.parameters, adapters);
  const merged = await model.encode(fixture.texts);
  const expected = fixture.embeddings.flat();
  merged.data.forEach((x, place) => {
    expect(Math.abs(x - expected[place]!)).toBeLessThan(1e-5);
  });
  expect(merged.data).not.toEqual(embeddings.data);
  setBack();
  expect(weights()).toEqual(before);
  expect(await model.encode(fixture.texts)).toEqual(embeddings);
});
