import { expect, test } from 'vitest';
import { examplesFromTable } from '../examples/examples-from-table.ts';
import { checkData } from './check-data.ts';
import { plantedFile } from './testing/planted-file.ts';
import { tableOf } from './testing/table-of.ts';

const words = (text: string): number => text.split(' ').length;

test.each(['score', 'label'] as const)(
  'every planted fault is found with file, row and column: %s',
  async (label) => {
    const { names, train, test, faults } = plantedFile(5000);
    const splits = {
      train: tableOf('train.csv', names, train),
      test: tableOf('test.csv', names, test),
    };
    const columns = ['sentence1', 'sentence2', label];
    const report = await checkData(splits, { columns, countTokens: words, maxTokens: 128 });
    const planted = faults.filter((fault) => fault.label === label);
    expect(planted.length).toBeGreaterThanOrEqual(3);
    for (const { split, code, row, column } of planted) {
      const [finding] = report.findings.filter((found) => found.code === code);
      const place = { split, file: `${split}.csv`, row: row + 2, column };
      expect(finding?.places, code).toContainEqual(expect.objectContaining(place));
      // the leaked row's texts are leaked texts too
      expect(finding?.count, code).toBe(code === 'LEAKED_TEXT' ? 3 : 1);
    }
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  },
);

test('quick looks for all but near-duplicates', async () => {
  const names = ['anchor', 'positive'];
  const splits = {
    train: tableOf('train.csv', names, [['Hello world', 'b']]),
    test: tableOf('test.csv', names, [['hello, world!', 'b']]),
  };
  const codes = async (depth: 'quick' | 'full'): Promise<string[]> =>
    (await checkData(splits, { depth })).findings.map(({ code }) => code);
  expect(await codes('quick')).toEqual(['LEAKED_TEXT']);
  expect(await codes('full')).toEqual(['LEAKED_TEXT', 'NEARLY_LEAKED_TEXT']);
});

test('the numbers of a split', async () => {
  const rows = [
    ['ab', 'c', '0.5', 1],
    ['', 'c d e', '1', 1],
    ['ab', null, 'x', 2],
  ];
  const source = tableOf('a.csv', ['premise', 'hypothesis', 'score', 'id'], rows);
  const { splits } = await checkData({ train: source }, { countTokens: words, maxTokens: 2 });
  expect(splits).toMatchObject([
    {
      name: 'train',
      source: 'a.csv',
      rows: 3,
      areColumnsGuessed: true,
      columns: [
        { role: 'text' },
        { role: 'text' },
        { role: 'label' },
        { name: 'id', role: 'unused' },
      ],
      texts: [
        { column: 'premise', texts: 2, different: 1, empty: 1, characters: { mean: 2 } },
        {
          column: 'hypothesis',
          texts: 2,
          different: 2,
          null: 1,
          truncated: { texts: 1, share: 0.5 },
        },
      ],
      labels: [{ kind: 'score', range: [0, 1], isRangeGuessed: true, scores: 2, mean: 0.75 }],
    },
  ]);
  expect(splits[0]).not.toHaveProperty('falseNegatives');
});

test.each([
  [{ depth: 'deep' as 'full' }, 'depth'],
  [{ scoreRange: [5, 0] }, 'scoreRange'],
  [{ scoreTolerance: -1 }, 'scoreTolerance'],
  [{ batchSize: 0 }, 'batchSize'],
  [{ maxTokens: 0 }, 'maxTokens'],
] as const)('refuses %j', async (options, option) => {
  const source = tableOf('a.csv', ['text'], [['a']]);
  await expect(checkData({ train: source }, options)).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    details: { option },
  });
});

test('rows that the source left out are told', async () => {
  const at = { file: 'a.csv', row: 7 };
  const problems = [{ code: 'FILE_MALFORMED', at, problem: 'it is broken.', fix: '' }] as const;
  const source = tableOf('a.csv', ['text'], [['a']]);
  const report = await checkData({ train: source }, { unreadable: { train: problems } });
  expect(report.findings).toMatchObject([{ code: 'ROW_UNREADABLE', places: [at] }]);
});

test('a batch of one row is a batch', async () => {
  const source = tableOf(
    'a.csv',
    ['anchor', 'positive'],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  );
  const { splits } = await checkData({ train: source }, { batchSize: 1 });
  expect(splits[0]?.falseNegatives).toEqual({ batchSize: 1, expectedPairs: 0 });
});

test('what training reads, the report finds no fault with, and the other way round', async () => {
  const few = Array.from({ length: 50 }, (_, row) => (row === 7 ? 1.2 : row / 50));
  const columns: [string, readonly unknown[]][] = [
    ['label', ['sports', 'politics', 'sports']],
    ['label', ['positive', 'neutral', 'negative']],
    ['label', ['entailment', 'neutral', '-']],
    ['label', [0, 1, -1]],
    ['score', few],
    ['score', [0.5, 1 + 1e-7]],
    ['score', [0, 2.5, 5]],
  ];
  for (const [name, values] of columns) {
    const rows = values.map((value, row) => [`text ${row}`, value]);
    const source = tableOf('a.csv', ['text', name], rows);
    const { skipped } = await examplesFromTable(source, { onBadRow: 'skip' });
    const { findings } = await checkData({ train: source });
    const errors = findings.filter(({ severity }) => severity === 'error');
    const places = errors.flatMap((finding) => finding.places.map(({ row }) => row));
    expect(places, `${name} ${values}`).toEqual(skipped.map(({ at }) => at.row));
  }
});
