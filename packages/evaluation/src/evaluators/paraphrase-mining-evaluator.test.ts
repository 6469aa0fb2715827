import { expect, test } from 'vitest';
import { ParaphraseMiningEvaluator } from './paraphrase-mining-evaluator.ts';

// What Python reports is compared in oracle/retrieval.test.ts.

const sentences = { a: 'one', b: 'two!', c: 'three!!' };
const encode = async (texts: readonly string[]) => ({
  data: Float64Array.from(texts.flatMap((text) => [text.length, 1])),
  rows: texts.length,
  columns: 2,
});

test('metrics, the primary one and the CSV columns', async () => {
  const evaluator = new ParaphraseMiningEvaluator(sentences, [['c', 'b']], { name: 'dev' });
  const { metrics, primaryMetric, csv } = await evaluator.evaluate({ encode });
  expect(primaryMetric).toBe('dev_average_precision');
  expect(metrics).toMatchObject({ dev_average_precision: 0.5, dev_precision: 0.5, dev_recall: 1 });
  expect(csv?.[0]?.header).toBe('epoch,steps,precision,recall,f1,threshold,average_precision');
});

test.each([
  [{}, [], /0 sentences/],
  [sentences, [['a', 'x']], /1 pairs of duplicates, of which 0 are pairs of these/],
] as const)('sentences %j with duplicates %j are refused', (texts, duplicates, message) => {
  const make = () => new ParaphraseMiningEvaluator(texts, duplicates);
  expect(make).toThrow(expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }));
  expect(make).toThrow(message);
});

test.each([[{ topK: 0 }], [{ maxPairs: 0.5 }], [{ truncateDim: 0 }]])(
  'the options %j are refused',
  (options) => {
    expect(() => new ParaphraseMiningEvaluator(sentences, [], options)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  },
);
