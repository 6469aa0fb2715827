import { expect, test, vi } from 'vitest';
import { MSEEvaluatorFromDataFrame } from './mse-evaluator-from-data-frame.ts';

// Python's numbers are compared in oracle/evaluators.test.ts.
const encoder = (scale: number) => ({
  encode: vi.fn(async (texts: readonly string[]) => ({
    data: Float32Array.from(texts, (text) => text.length * scale),
    rows: texts.length,
    columns: 1,
  })),
});
const table = [
  { en: 'a', de: 'aa', fr: 'aaa' },
  { en: 'bb', de: 'b', fr: ' ' },
];

test('one number per combination in the file, their mean as the metric', async () => {
  const teacher = encoder(1);
  const combinations = [
    ['en', 'de'],
    ['en', 'fr'],
  ] as const;
  const options = { name: 'wiki' };
  const evaluator = await MSEEvaluatorFromDataFrame.fromTeacher(
    table,
    teacher,
    combinations,
    options,
  );
  const { metrics, primaryMetric, csv, perExample } = await evaluator.evaluate(encoder(1));
  expect(metrics).toEqual({ wiki_negative_mse: -250 });
  // Two rows count for en-de, one for en-fr, and both pairs of languages the same.
  expect(perExample).toEqual({ wiki_negative_mse: Float64Array.of(-75, -75, -600) });
  expect(csv).toEqual([
    {
      fileName: 'mse_evaluation_wiki_results.csv',
      header: 'epoch,steps,en-de,en-fr',
      row: '-1,-1,100.0,400.0',
    },
  ]);
  expect(primaryMetric).toBe('wiki_negative_mse');
  expect(teacher.encode.mock.calls.map(([texts]) => texts)).toEqual([['a', 'bb']]);
});

test("a combination given twice is a column twice, and names are quoted as in Python's file", async () => {
  const rows = [{ en: 'a', 'de,at': 'aa' }];
  const evaluator = await MSEEvaluatorFromDataFrame.fromTeacher(rows, encoder(1), [
    ['en', 'de,at'],
    ['en', 'de,at'],
  ]);
  expect((await evaluator.evaluate(encoder(1))).csv).toMatchObject([
    { header: 'epoch,steps,"en-de,at","en-de,at"', row: '-1,-1,100.0,100.0' },
  ]);
});

test.each([
  [[], /no combination/],
  [[['en', 'nl']], /row at index 0 has no text in the column "nl"; its columns are en, de, fr/],
  [[['en', 'toString']], /row at index 0 has no text in the column "toString"/],
])('the combinations %j are refused', async (combinations, message) => {
  const given = combinations as [string, string][];
  const make = MSEEvaluatorFromDataFrame.fromTeacher(table, encoder(1), given);
  await expect(make).rejects.toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      message: expect.stringMatching(message),
    }),
  );
});

test('a combination without any sentence is refused', async () => {
  const blank = table.slice(1);
  const make = MSEEvaluatorFromDataFrame.fromTeacher(blank, encoder(1), [['en', 'fr']]);
  await expect(make).rejects.toThrow('None of the 1 rows has a sentence in both en and fr.');
});
