import { expect, test, vi } from 'vitest';
import { MSEEvaluator } from './mse-evaluator.ts';

// Python's numbers are compared in oracle/evaluators.test.ts.
const encoder = (scale: number, columns = 2) => ({
  encode: vi.fn(async (texts: readonly string[]) => ({
    data: Float32Array.from(texts.flatMap((text) => new Array(columns).fill(text.length * scale))),
    rows: texts.length,
    columns,
  })),
});

test('100 times the mean squared difference, negated, and per pair', async () => {
  const teacher = encoder(1);
  const evaluator = await MSEEvaluator.fromTeacher(['a', 'bb'], ['A', 'BB'], teacher);
  const student = encoder(1.5);
  const { metrics, primaryMetric, perExample, csv } = await evaluator.evaluate(student);
  expect(metrics).toEqual({ negative_mse: -62.5 });
  expect(perExample).toEqual({ negative_mse: Float64Array.of(-25, -100) });
  expect(csv).toEqual([
    { fileName: 'mse_evaluation__results.csv', header: 'epoch,steps,MSE', row: '-1,-1,62.5' },
  ]);
  expect(primaryMetric).toBe('negative_mse');
  expect(teacher.encode.mock.calls.map(([texts]) => texts)).toEqual([['a', 'bb']]);
  expect(student.encode.mock.calls.map(([texts]) => texts)).toEqual([['A', 'BB']]);
});

test('models of different dimensions are refused, unless truncated to what both have', async () => {
  const evaluator = await MSEEvaluator.fromTeacher(['a'], ['A'], encoder(1, 3));
  await expect(evaluator.evaluate(encoder(1))).rejects.toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      details: { teacher: [1, 3], student: [1, 2] },
    }),
  );
  const truncated = await MSEEvaluator.fromTeacher(['a'], ['A'], encoder(1, 3), { truncateDim: 2 });
  expect((await truncated.evaluate(encoder(1))).metrics.negative_mse).toBe(-0);
});

test.each([
  [['a', 'b'], ['a'], { sourceSentences: 2, targetSentences: 1 }],
  [[], [], { sourceSentences: 0, targetSentences: 0 }],
])('%j with %j is refused', async (sources, targets, details) => {
  await expect(MSEEvaluator.fromTeacher(sources, targets, encoder(1))).rejects.toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details }),
  );
});

test('an encoder that returns too few rows is refused', async () => {
  const broken = { encode: async () => ({ data: new Float32Array(2), rows: 1, columns: 2 }) };
  await expect(MSEEvaluator.fromTeacher(['a', 'b'], ['A', 'B'], broken)).rejects.toThrow(
    'The encoder was given 2 texts and returned a matrix of 1 rows and 2 columns with 2 numbers.',
  );
});
