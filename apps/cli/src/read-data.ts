import { join } from 'node:path';
import { type InputExample, readExamples, writeSkippedRows } from '@sentenceforge/data';
import type { DataOptions } from './options/data-options.ts';
import type { Reporter } from './report/reporter.ts';
import { requireWritable } from './require-writable.ts';

/** How {@link readData} treats what it reads. */
export interface ReadDataOptions {
  /** Whether empty texts are refused, as where they are trained on; default false. */
  readonly requireText?: boolean;
  /** The names of the classes by their ids, where they are known: those of the training data. */
  readonly classes?: readonly string[] | undefined;
  /** Takes the names of the classes that were found; undefined where labels have no names. */
  readonly onClasses?: (classes: readonly string[] | undefined) => void;
  /** The folder where rows that are left out are listed, in `skipped-NAME.jsonl`. */
  readonly skippedIn?: { readonly folder: string; readonly name: string };
}

/** The examples of a file, its notices and how many rows were left out told. Throws what `readExamples` throws. */
export async function readData(
  file: string,
  { columns, scoreRange, onBadRow, classes: asked }: DataOptions,
  report: Reporter,
  { requireText = false, classes = asked, onClasses, skippedIn }: ReadDataOptions = {},
): Promise<readonly InputExample[]> {
  const options = { requireText, columns, scoreRange, onBadRow, classes };
  const { examples, notices, skipped, classes: found } = await readExamples(file, options);
  onClasses?.(found);
  for (const message of notices) report({ event: 'notice', message });
  if (skipped.length > 0) {
    const { at, problem } = skipped[0]!;
    const first = `row ${at.row}: ${problem}`;
    let listed = '';
    if (skippedIn) {
      const path = join(skippedIn.folder, `skipped-${skippedIn.name}.jsonl`);
      await requireWritable(skippedIn.folder);
      await writeSkippedRows(path, skipped);
      listed = ` All are listed in ${path}.`;
    }
    report({
      event: 'notice',
      message: `${file}: ${skipped.length} faulty rows are left out, the first is ${first}${listed}`,
    });
  }
  return examples;
}
