import { expect, test } from 'vitest';
import { mean } from '../metrics/mean.ts';
import { pairedBootstrap } from '../statistics/paired-bootstrap.ts';
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
  const { metrics, primaryMetric, csv, perExample } = await evaluator.evaluate({ encode });
  expect(primaryMetric).toBe('dev_average_precision');
  expect(metrics).toMatchObject({ dev_average_precision: 0.5, dev_precision: 0.5, dev_recall: 1 });
  expect(perExample).toEqual({ dev_average_precision: Float64Array.of(0.5) });
  expect(csv?.[0]?.header).toBe('epoch,steps,precision,recall,f1,threshold,average_precision');
});

test('per pair of duplicates, in their order whatever the model: two models can be compared', async () => {
  const evaluator = new ParaphraseMiningEvaluator(
    sentences,
    [
      ['a', 'b'],
      ['c', 'a'],
    ],
    { maxPairs: 2 },
  );
  const mirrored = async (texts: readonly string[]) => {
    const { data, ...shape } = await encode(texts);
    return { ...shape, data: data.map((value, at) => (at % 2 === 0 ? 10 - value : value)) };
  };
  const [before, after] = [
    await evaluator.evaluate({ encode }),
    await evaluator.evaluate({ encode: mirrored }),
  ];
  for (const { perExample, metrics } of [before, after]) {
    expect(mean(perExample!.average_precision as Float64Array)).toBe(metrics.average_precision);
  }
  const compared = pairedBootstrap(
    before.perExample!.average_precision!,
    after.perExample!.average_precision!,
  );
  expect(compared.difference).toBe(
    after.metrics.average_precision! - before.metrics.average_precision!,
  );
});

test.each([
  [{}, [], /0 sentences/],
  [{ a: undefined as unknown as string }, [], /sentences\["a"\] is undefined, not a text/],
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
