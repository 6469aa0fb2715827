import { basename } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluateOptions } from '../options/evaluate-options.ts';
import type { EvaluationItem } from './evaluation-item.ts';
import { itemsFromFlags } from './items-from-flags.ts';
import { namedDataset } from './named-dataset.ts';
import { readSuite } from './read-suite.ts';

/**
 * Everything to evaluate on, from flags and the suite file. Flags such as --similarity hold for what the suite does not
 * say otherwise. Each item has a name of its own; only a single --test may have none.
 *
 * @throws OPTION_INVALID, NAME_UNKNOWN, and what `readSuite` throws
 */
export async function collectItems(options: EvaluateOptions): Promise<readonly EvaluationItem[]> {
  const { similarity, precision, truncateDim, batchSize, suite } = options;
  const given = [...itemsFromFlags(options), ...(suite ? await readSuite(suite) : [])];
  if (given.length === 0) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'Nothing is given to evaluate on.',
      fix: 'Give --test FILE, --dataset NAME, --suite FILE, or files with --queries or --sentences.',
    });
  }
  const items = given.map((item) =>
    namedDataset({ similarity, precision, truncateDim, batchSize, ...item }),
  );
  if (items.length === 1) return items;
  const named = items.map((item) => ({ name: usualName(item), ...item }));
  const twice = named.find(
    ({ name }, index) => named.findIndex((other) => other.name === name) < index,
  );
  if (!twice) return named;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `Two data sets are called ${twice.name}.`,
    fix: 'Give them names, such as --test dev=data/dev.csv.',
    details: { name: twice.name },
  });
}

/** The name of an item that was given none: its file's. */
function usualName({ test, sentences }: EvaluationItem): string {
  if (test === undefined) return sentences === undefined ? 'retrieval' : 'paraphrases';
  return basename(test).replace(/(?<=.)\..*$/, '');
}
