import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportResult } from './report-result.ts';

const findings = {
  metrics: { accuracy: 0.5, other: 2 },
  primaryMetric: 'accuracy',
  perExample: { accuracy: Float64Array.of(1, 0) },
  csv: { fileName: 'r.csv', header: 'epoch', row: '1' },
};
let outputPath: string;
beforeEach(async () => {
  outputPath = await mkdtemp(join(tmpdir(), 'report-'));
});
afterEach(() => rm(outputPath, { recursive: true }));

test('the name in front of every key, in the same order', async () => {
  const { metrics, primaryMetric, perExample, csv } = await reportResult(
    { name: 'dev' },
    findings,
    {},
  );
  expect(Object.entries(metrics)).toEqual([
    ['dev_accuracy', 0.5],
    ['dev_other', 2],
  ]);
  expect(primaryMetric).toBe('dev_accuracy');
  expect(perExample).toEqual({ dev_accuracy: Float64Array.of(1, 0) });
  expect(csv).toEqual([findings.csv]);
});

test('the line is appended where there is a folder, unless it is not wanted', async () => {
  await reportResult({ writeCsv: false }, findings, { outputPath });
  expect(await readdir(outputPath)).toEqual([]);
  await reportResult({}, findings, { outputPath });
  await reportResult({}, findings, { outputPath });
  expect(await readFile(join(outputPath, 'r.csv'), 'utf8')).toBe('epoch\r\n1\r\n1\r\n');
});
