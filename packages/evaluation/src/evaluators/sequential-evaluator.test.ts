import { expect, test, vi } from 'vitest';
import type { Evaluator } from './evaluator.ts';
import { SequentialEvaluator } from './sequential-evaluator.ts';

const encoder = { encode: async () => ({ data: new Float32Array(1), rows: 1, columns: 1 }) };

const fake = (name: string, score: number) => {
  const evaluator = {
    name,
    evaluate: vi.fn<Evaluator['evaluate']>(async () => ({
      metrics: { [`${name}_other`]: 7, [`${name}_score`]: score },
      primaryMetric: `${name}_score`,
      csv: [{ fileName: `${name}.csv`, header: 'score', row: String(score) }],
      perExample: { [`${name}_score`]: Float64Array.of(score) },
    })),
  };
  return evaluator satisfies Evaluator;
};

test('all metrics, lines and values, and the last primary score', async () => {
  const [first, second] = [fake('a', 0.5), fake('b', 0.25)];
  const evaluator = new SequentialEvaluator([first, second]);
  const context = { epoch: 3 };
  expect(await evaluator.evaluate(encoder, context)).toEqual({
    metrics: { a_other: 7, a_score: 0.5, b_other: 7, b_score: 0.25, sequential_score: 0.25 },
    primaryMetric: 'sequential_score',
    csv: [
      { fileName: 'a.csv', header: 'score', row: '0.5' },
      { fileName: 'b.csv', header: 'score', row: '0.25' },
    ],
    perExample: {
      a_score: Float64Array.of(0.5),
      b_score: Float64Array.of(0.25),
      sequential_score: Float64Array.of(0.25),
    },
  });
  expect(first.evaluate).toHaveBeenCalledExactlyOnceWith(encoder, context);
  expect(second.evaluate).toHaveBeenCalledExactlyOnceWith(encoder, context);
});

test('the score may be any function of the primary scores', async () => {
  const mainScoreFunction = (scores: readonly number[]) => Math.max(...scores);
  const evaluator = new SequentialEvaluator([fake('a', 0.5), fake('b', 0.25)], {
    mainScoreFunction,
  });
  const { metrics, perExample } = await evaluator.evaluate(encoder);
  expect(metrics.sequential_score).toBe(0.5);
  expect(Object.keys(perExample!)).toEqual(['a_score', 'b_score']);
});

test('no evaluators are refused', () => {
  expect(() => new SequentialEvaluator([])).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }),
  );
});

test('an evaluator of which less is better is refused', () => {
  const errors = { ...fake('errors', 3), greaterIsBetter: false };
  expect(() => new SequentialEvaluator([fake('a', 0.5), errors])).toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      details: { index: 1, name: 'errors' },
    }),
  );
});

test('a primary metric that is not among the metrics is refused', async () => {
  const metrics = { a_score: 1 };
  const broken = { name: 'a', evaluate: async () => ({ metrics, primaryMetric: 'score' }) };
  await expect(new SequentialEvaluator([broken]).evaluate(encoder)).rejects.toThrow(
    /"a" says that its primary metric is score, but its metrics are a_score/,
  );
});
