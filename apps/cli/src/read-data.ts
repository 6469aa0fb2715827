import { type InputExample, readExamples } from '@sentenceforge/data';
import type { DataOptions } from './options/data-options.ts';
import type { Reporter } from './report/reporter.ts';

/** The examples of a file, its notices told; empty texts are refused where they are trained on. Throws what `readExamples` throws. */
export async function readData(
  file: string,
  { columns, scoreRange }: DataOptions,
  report: Reporter,
  { requireText = false }: { requireText?: boolean } = {},
): Promise<readonly InputExample[]> {
  const { examples, notices } = await readExamples(file, {
    requireText,
    columns,
    scoreRange,
  });
  for (const message of notices) report({ event: 'notice', message });
  return examples;
}
