import {
  cachedMultipleNegativesRankingLoss,
  cosineSimilarityLoss,
  type Loss,
  multipleNegativesRankingLoss,
} from '@sentenceforge/losses';
import { ParameterStore } from '@sentenceforge/models';
import { createDropoutMasks } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { loraFixture, pythonName } from '../../fixtures/lora.ts';
import { compileProgram } from '../programs/compile-program.ts';
import { objectivePrograms } from '../programs/objective-programs.ts';
import type { StepProgram } from '../programs/step-program.ts';
import { takeWeights } from '../run/take-weights.ts';
import type { TrainableWeights } from '../trainable-weights.ts';
import { mergeAdapters } from './merge-adapters.ts';

type Fixture = Awaited<ReturnType<typeof loraFixture>>;

/** A program over the fixture's model, its adapters trained or all of its own weights. */
async function compiled(
  { model, adapters, batches }: Fixture,
  {
    loss,
    trained,
    recompute = false,
  }: { loss: Loss; trained: 'adapters' | 'all'; recompute?: boolean },
): Promise<{ program: StepProgram; weights: TrainableWeights }> {
  const loader = {
    examples: batches.flat(),
    identity: 'fixture',
    length: 3,
    batches: () => batches,
  };
  const options = { trainObjectives: [[loader, loss] as const], recompute, accumulate: 2 };
  const given = trained === 'adapters' ? adapters : undefined;
  const program = await compileProgram(objectivePrograms(model, options, given)[0]!);
  const stores = {
    model: model.parameters,
    adapters: given,
    lossStates: [new ParameterStore([])],
  };
  return { program, weights: await takeWeights([program], stores, options) };
}

const largest = (values: Iterable<number>): number =>
  [...values].reduce((most, x) => Math.max(most, Math.abs(x)), 0);

test('three steps give the losses, adapters and embeddings that PEFT has', async () => {
  const all = await loraFixture();
  const { fixture, model, adapters, batches } = all;
  const { program, weights } = await compiled(all, {
    loss: cosineSimilarityLoss(),
    trained: 'adapters',
  });
  const { optimizer } = weights;
  expect([...optimizer.values.keys()].toSorted()).toEqual(adapters.parameters.names.toSorted());
  const masks = await createDropoutMasks();
  for (const [step, batch] of batches.entries()) {
    const value = await program.run([batch], optimizer, { masks, seed: 1, step });
    expect(Math.abs(value / fixture.steps.losses[step]! - 1)).toBeLessThan(1e-5);
    optimizer.step(1e-3, Math.min(1, 1 / (optimizer.gradientNorm() + 1e-6)));
  }
  for (const [name, data] of optimizer.values) {
    const expected = fixture.steps.adapters[pythonName(name)]!.data;
    expect(largest(data.map((x, place) => x - expected[place]!))).toBeLessThan(1e-5);
  }
  mergeAdapters(model.parameters, adapters);
  const { data } = await model.encode(fixture.texts);
  const expected = fixture.steps.embeddings.flat();
  expect(largest(data.map((x, place) => x - expected[place]!))).toBeLessThan(1e-5);
  weights.release();
  await program.dispose();
});

test.each([
  ['in one graph', cosineSimilarityLoss(), false],
  ['in blocks', cachedMultipleNegativesRankingLoss({ miniBatchSize: 3 }), false],
  ['several batches as one', multipleNegativesRankingLoss(), false],
  ['layer by layer', multipleNegativesRankingLoss(), true],
])(
  'the gradients of A and B are (alpha / rank) Bᵀ dW and (alpha / rank) dW Aᵀ: %s',
  async (_, loss, recompute) => {
    const all = await loraFixture();
    const { model, adapters, batches } = all;
    const masks = await createDropoutMasks();
    const gradientsOf = async (trained: 'adapters' | 'all') => {
      const { program, weights } = await compiled(all, { loss, trained, recompute });
      const seed = { masks, seed: 1, step: 0 };
      const value = await program.run(batches.slice(0, 2), weights.optimizer, seed);
      const gradients = new Map(
        [...weights.optimizer.gradients].map(([name, data]) => [name, data.slice()] as const),
      );
      weights.release();
      await program.dispose();
      return { value, gradients };
    };
    const ours = await gradientsOf('adapters');
    expect(ours.gradients.size).toBe(adapters.targets.length * 2);
    mergeAdapters(model.parameters, adapters);
    const whole = await gradientsOf('all');
    expect(Math.abs(ours.value / whole.value - 1)).toBeLessThan(1e-5);

    const scale = adapters.alpha / adapters.rank;
    for (const { weight, a, b } of adapters.targets) {
      const [rows, columns] = model.parameters.get(weight).shape as [number, number];
      const ofWeight = whole.gradients.get(weight)!;
      const [valueOfA, valueOfB] = [a, b].map((name) => adapters.parameters.get(name).data);
      const ofA = new Float64Array(valueOfA!.length);
      const ofB = new Float64Array(valueOfB!.length);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          for (let r = 0; r < adapters.rank; r++) {
            const slope = scale * ofWeight[row * columns + column]!;
            ofA[r * columns + column]! += slope * valueOfB![row * adapters.rank + r]!;
            ofB[row * adapters.rank + r]! += slope * valueOfA![r * columns + column]!;
          }
        }
      }
      for (const [name, expected] of [
        [a, ofA],
        [b, ofB],
      ] as const) {
        const difference = expected.map((x, place) => x - ours.gradients.get(name)![place]!);
        expect(largest(difference) / largest(expected)).toBeLessThan(1e-5);
      }
    }
  },
);
