import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fixture from '../fixtures/retrieval.json' with { type: 'json' };
import { buildEvaluator } from './build-evaluator.ts';
import { compareCase } from './compare-case.ts';
import type { EvaluatorCase } from './evaluator-case.ts';
import { vectorTable } from './vector-table.ts';

type RetrievalCase = EvaluatorCase & { readonly predictions: Readonly<Record<string, string>> };

const cases = fixture.cases as unknown as readonly RetrievalCase[];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrieval-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe.each(cases)('$evaluator $args.name, as in Python', (given) => {
  test('metrics in their order, the primary metric, the CSV files and the predictions', async () => {
    const similarity = given.model_similarity as SimilarityFunctionName;
    const encoder = vectorTable(fixture.vectors, similarity);
    const evaluator = await buildEvaluator(given.evaluator, given.args, encoder);
    const context = { outputPath: folder, epoch: 1, steps: 7 };
    const { metrics, primaryMetric, csv, perExample } = await evaluator.evaluate(encoder, context);

    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const files = Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
    const ofKind = (ending: string): Record<string, string> =>
      Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith(ending)));
    const unix = (text: string): string => text.replaceAll('\r\n', '\n');
    const written = Object.entries(ofKind('.csv')).map(([name, text]) => [name, unix(text)]);
    const found = { metrics, primary_metric: primaryMetric, csv: Object.fromEntries(written) };
    expect(compareCase(given, found).problems).toEqual([]);
    expect(Object.keys(metrics)).toEqual(Object.keys(given.metrics));
    expect(digits(ofKind('.jsonl'))).toEqual(digits(given.predictions));

    expect(csv?.map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining(Object.keys(given.csv)),
    );
    for (const [key, values] of Object.entries(perExample ?? {})) {
      const sum = (values as Float64Array).reduce((total, value) => total + value, 0);
      expect(sum / (values as Float64Array).length).toBeCloseTo(metrics[key]!, 12);
    }
  });
});

/** Scores to twelve digits: Python's and ours may differ in the last. */
function digits(files: Readonly<Record<string, string>>): Record<string, string> {
  const rounded = (text: string): string =>
    text.replace(/(?<="score": )-?\d[\d.e+-]*/g, (score) => Number(score).toFixed(12));
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, rounded(text)]));
}
