import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LogEntry } from './log-entry.ts';
import { readRunLog } from './read-run-log.ts';
import { openRunLog } from './run-log.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'run-log-'));
const checkpoint = (step: number): LogEntry => ({ event: 'checkpoint', step, path: `é-${step}` });
const steps = (folder: string): number[] => readRunLog(folder).map(({ step }) => step);

test('each entry is a line with its time; another log on the same folder goes on', () => {
  const folder = join(newFolder(), 'not', 'there', 'yet');
  openRunLog(folder).append(checkpoint(1));
  openRunLog(folder).append(checkpoint(2));
  const lines = readFileSync(join(folder, 'log.jsonl'), 'utf8').split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[1]!)).toMatchObject({ event: 'checkpoint', step: 2, path: 'é-2' });
  expect(Date.now() - Date.parse(JSON.parse(lines[1]!).time)).toBeLessThan(60_000);
});

test('a line that a kill cut short is left out, and dropped before the next one', () => {
  const folder = newFolder();
  openRunLog(folder).append(checkpoint(1));
  appendFileSync(join(folder, 'log.jsonl'), '{"event":"checkp');
  expect(steps(folder)).toEqual([1]);
  openRunLog(folder).append(checkpoint(2));
  expect(steps(folder)).toEqual([1, 2]);
});

test.each([
  { after: 2, left: [1, 2, 2] },
  { after: 0, left: [] },
  { after: 9, left: [1, 2, 2, 3, 4] },
])('steps after $after are dropped', ({ after, left }) => {
  const folder = newFolder();
  const log = openRunLog(folder);
  for (const step of [1, 2, 2, 3, 4]) log.append(checkpoint(step));
  log.truncateAfter(after);
  expect(steps(folder)).toEqual(left);
  log.append(checkpoint(10));
  expect(steps(folder)).toEqual([...left, 10]);
});

test('a loss that is not a number comes back as such', () => {
  const folder = newFolder();
  const metrics = { accuracy: Number.NaN };
  openRunLog(folder).append({
    ...{ event: 'evaluate', step: 1, epoch: 0, when: 'during', primary_metric: 'accuracy' },
    metrics,
  });
  expect(readRunLog(folder)).toMatchObject([{ metrics }]);
});

test('what cannot be read or written is said with the file and the row', () => {
  const folder = newFolder();
  expect(() => readRunLog(folder)).toThrow(/log\.jsonl cannot be read/);
  writeFileSync(join(folder, 'log.jsonl'), '{"event":"end","step":1}\n{"event":"end"}\n');
  expect(() => readRunLog(folder)).toThrow(/Row 2 of the log .*log\.jsonl/);

  const file = join(folder, 'log.jsonl');
  expect(() => openRunLog(file)).toThrow(expect.objectContaining({ code: 'OUTPUT_NOT_WRITABLE' }));
});
