import { type InputExample, readExamples } from '@sentenceforge/data';
import type { DataOptions } from './options/data-options.ts';
import type { Reporter } from './report/reporter.ts';

/** The examples of a file, its notices told. Throws what `readExamples` throws. */
export async function readData(
  file: string,
  { columns, scoreRange }: DataOptions,
  report: Reporter,
): Promise<readonly InputExample[]> {
  const { examples, notices } = await readExamples(file, {
    ...(columns ? { columns } : {}),
    ...(scoreRange ? { scoreRange } : {}),
  });
  for (const message of notices) report({ event: 'notice', message });
  return examples;
}
