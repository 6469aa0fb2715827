import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { buildEvaluator } from './build-evaluator.ts';
import type { EvaluatorCase } from './evaluator-case.ts';
import { vectorTable } from './vector-table.ts';

/** What is computed of a case. */
export type CaseNumbers = Pick<EvaluatorCase, 'metrics' | 'primary_metric' | 'csv'>;

/** When Python's evaluators were run. */
const when = { epoch: 1, steps: 7 } as const;

/**
 * Run the evaluator of a case on the vectors; the CSV files are those that it writes.
 *
 * @throws what building or running the evaluator throws.
 */
export async function evaluateCase(
  given: EvaluatorCase,
  vectors: Readonly<Record<string, readonly number[]>>,
): Promise<CaseNumbers> {
  const similarity = (given.model_similarity ?? 'cosine') as SimilarityFunctionName;
  const encoder = vectorTable(vectors, similarity);
  const evaluator = await buildEvaluator(given.evaluator, given.args, encoder);
  const outputPath = await mkdtemp(join(tmpdir(), 'evaluator-'));
  try {
    const { metrics, primaryMetric } = await evaluator.evaluate(encoder, { outputPath, ...when });
    const files = (await readdir(outputPath)).filter((name) => name.endsWith('.csv')).sort();
    const texts = await Promise.all(files.map((name) => readFile(join(outputPath, name), 'utf8')));
    return {
      metrics,
      primary_metric: primaryMetric,
      csv: Object.fromEntries(
        files.map((name, index) => [name, texts[index]!.replaceAll('\r\n', '\n')]),
      ),
    };
  } finally {
    await rm(outputPath, { recursive: true });
  }
}
