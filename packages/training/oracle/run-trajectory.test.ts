import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lossOfTrajectory } from './loss-of-trajectory.ts';
import { runTrajectory } from './run-trajectory.ts';
import type { ArchitectureFile } from './trajectory.ts';
import { trajectoryDifferences } from './trajectory-differences.ts';

const folder = fileURLToPath(new URL('../../models/fixtures/bert-tiny', import.meta.url));
const { texts, trajectory } = JSON.parse(
  await readFile(`${folder}.json`, 'utf8'),
) as ArchitectureFile;

test.each(Object.entries(trajectory))("training follows Python's: %s", async (name, given) => {
  const result = await runTrajectory(folder, name, given, texts);
  const { losses, embeddings } = trajectoryDifferences(given, result);
  expect(losses).toBeLessThan(1e-5);
  expect(embeddings).toBeLessThan(1e-5);
});

const { CosineSimilarityLoss: cosine } = trajectory;

test('numbers that are missing or other ones are no agreement', () => {
  const { losses, final_embeddings } = cosine!;
  expect(trajectoryDifferences(cosine!, { losses, final_embeddings })).toEqual({
    losses: 0,
    embeddings: 0,
    centred: 0,
  });
  expect(trajectoryDifferences(cosine!, { losses: [], final_embeddings: [] })).toEqual({
    losses: Number.NaN,
    embeddings: Number.NaN,
    centred: Number.NaN,
  });
  const shifted = final_embeddings.map((row) => row.map((x, column) => x + column));
  const moved = trajectoryDifferences(cosine!, { losses, final_embeddings: shifted });
  expect(moved.embeddings).toBeGreaterThan(1);
  expect(moved.centred).toBeLessThan(1e-9);
  const doubled = losses.map((loss) => loss * 2);
  const difference = trajectoryDifferences(cosine!, { losses: doubled, final_embeddings });
  expect(difference.losses).toBeCloseTo(1);
});

test('the number of classes follows from the weights', () => {
  const given = {
    ...cosine!,
    loss_params: {
      'classifier.weight': Array.from({ length: 4 }, () => Array<number>(6).fill(0.5)),
      'classifier.bias': [1, 2, 3, 4],
    },
  };
  const { loss, state } = lossOfTrajectory('SoftmaxLoss', given, 2);
  expect(loss.classes).toBe(4);
  expect([...state.get('classifier.bias').data]).toEqual([1, 2, 3, 4]);
  expect(() => lossOfTrajectory('SoftmaxLoss', given, 3)).toThrow('SoftmaxLoss owns the weights');
  expect(() => lossOfTrajectory('NoLoss', cosine!, 3)).toThrow('no loss called "NoLoss"');
});

test.each([
  ['ragged', [[1, 2], [3], [4, 5, 6]]],
  [
    'not finite',
    [
      [1, 2],
      [3, Number.NaN],
    ],
  ],
  [
    'nested too deep',
    [
      [1, 2],
      [3, [4]],
    ],
  ],
])('weights that are %s are refused', (_, weight) => {
  const given = { ...cosine!, loss_params: { weight } };
  expect(() => lossOfTrajectory('CosineSimilarityLoss', given, 2)).toThrow(
    'The weight weight is not a regular list of finite numbers.',
  );
});
