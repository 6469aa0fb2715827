import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Dataset } from '../dataset/dataset.ts';
import type { TableSource } from '../tables/table-source.ts';
import { cacheAsArrow } from './cache-as-arrow.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-as-arrow-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textsOf = async (source: TableSource): Promise<unknown[]> => {
  const dataset = await Dataset.from(source);
  return Array.from({ length: dataset.rows }, (_, index) => dataset.row(index).text);
};
const sourceOf = (text: string, name: string): TableSource => ({
  ...Dataset.fromRows([{ text, score: 0.5 }]).source(),
  name,
});

test('writes once, and again when an input is newer', async () => {
  const input = join(folder, 'input.csv');
  const file = join(folder, 'cache.arrow');
  writeFileSync(input, '');
  expect(await textsOf(await cacheAsArrow(sourceOf('first', input), file))).toEqual(['first']);
  utimesSync(input, 1, 1);
  expect(await textsOf(await cacheAsArrow(sourceOf('second', input), file))).toEqual(['first']);
  const later = Date.now() / 1000 + 60;
  utimesSync(input, later, later);
  expect(await textsOf(await cacheAsArrow(sourceOf('third', input), file))).toEqual(['third']);
});

test('without input files it is written once', async () => {
  const file = join(folder, 'rows.arrow');
  await cacheAsArrow(sourceOf('first', 'rows'), file);
  expect(await textsOf(await cacheAsArrow(sourceOf('second', 'rows'), file))).toEqual(['first']);
});
