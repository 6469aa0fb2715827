import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataReport } from '@sentenceforge/data';
import { afterEach, expect, test, vi } from 'vitest';
import { tinyModel } from '../testing/tiny-model.ts';
import { checkCommand } from './check.ts';

const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
const path = (name: string): string => join(folder, name);
await writeFile(
  path('train.csv'),
  'sentence1,sentence2,score\na plane takes off,an air plane takes off,4.5\n\nx,y,1,2,3\n,b,2\nc\nd,e,9\n',
);
await writeFile(path('test.csv'), 'sentence1,sentence2,score\nA plane takes off!,c d,1\nf,g,3\n');
const long = Array.from({ length: 600 }, () => 'plane').join(' ');
await writeFile(
  path('clean.jsonl'),
  `{"anchor": "a", "positive": "b"}\n{"anchor": "c", "positive": "${long}"}\n`,
);

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await checkCommand().parseAsync(args, { from: 'user' });
  return write.mock.calls.map(([text]) => String(text)).join('');
}
const data = ['--train', path('train.csv'), '--test', path('test.csv'), '--score-range', '0,5'];

test('faults are told with file, row and column, and end the command with 2', async () => {
  const html = path('report.html');
  const out = await run(...data, '--html', html);
  expect(process.exitCode).toBe(2);
  expect(out).toContain('train.csv, 4 rows');
  expect(out).toMatch(/\[TEXT_EMPTY\].*\n.*train\.csv, row 4 \(line 5\), column sentence1: ""/);
  expect(out).toMatch(/\[NEARLY_LEAKED_TEXT\].*\n.*test\.csv, row 2, column sentence1/);
  expect(out).toContain(`saved ${html}`);
  expect(await readFile(html, 'utf8')).toContain('<code>SCORE_OUT_OF_RANGE</code>');
});

test('--json is the report', async () => {
  const report = JSON.parse(await run(...data, '--json')) as DataReport;
  const found = report.findings.map(({ code, places }) => `${code} ${places[0]?.row}`);
  expect(found.toSorted()).toEqual([
    'LABEL_MISSING 5',
    'NEARLY_LEAKED_TEXT 2',
    'ROW_UNREADABLE 3',
    'SCORE_OUT_OF_RANGE 6',
    'TEXT_EMPTY 4',
    'TEXT_NULL 5',
  ]);
});

test('clean data end well; with a model what it would cut is told', async () => {
  const out = await run('--train', path('clean.jsonl'), '--model', tinyModel);
  expect(process.exitCode).toBeUndefined();
  expect(out).toContain('Findings: errors 0, warnings 1, notes 0');
  expect(out).toContain('[TEXT_TRUNCATED] train, column positive: 1 text of more than');
});

test('what cannot be read at all is an error', async () => {
  await expect(run('--train', path('none.csv'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  await expect(run('--train', path('train.csv'), '--columns', 'x')).rejects.toMatchObject({
    code: 'COLUMN_MISSING',
  });
});

test('notices of the files go to standard error; rows are never left out', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await writeFile(path('wide.tsv'), 'a\tb\t1\tbeyond\nc\td\t0\n');
  const columns = ['--columns', 'sentence1,sentence2,score'];
  await run('--train', path('wide.tsv'), ...columns, '--json');
  expect(write.mock.calls.join()).toMatch(/notice .*beyond column 3/);
  expect(checkCommand().options.map(({ long }) => long)).not.toContain('--on-bad-row');
});
