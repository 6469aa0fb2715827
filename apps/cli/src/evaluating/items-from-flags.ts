import { SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluateOptions } from '../options/evaluate-options.ts';
import type { EvaluationItem } from './evaluation-item.ts';

/**
 * What flags say to evaluate on: each --test and --dataset, retrieval files, and files for paraphrase mining.
 *
 * @throws OPTION_INVALID when a flag is given without those that belong to it
 */
export function itemsFromFlags(options: EvaluateOptions): EvaluationItem[] {
  const { test: tests = [], dataset: datasets = [], onBadRow } = options;
  const { columns, scoreRange, evaluator, teacher } = options;
  const { queries, corpus, qrels, sentences, duplicates } = options;
  requireTogether({ queries, corpus, qrels });
  requireTogether({ sentences, duplicates });
  if (tests.length === 0) requireTest({ columns, scoreRange, evaluator, teacher });

  const items: EvaluationItem[] = tests.map((given) => {
    const [, name, test = given] = /^([\w.-]+)=(.+)$/.exec(given) ?? [];
    return { ...(name && { name }), test, columns, scoreRange, onBadRow, evaluator, teacher };
  });
  items.push(...datasets.map((dataset) => ({ dataset })));
  if (queries !== undefined) items.push({ queries, corpus, qrels });
  if (sentences !== undefined) items.push({ sentences, duplicates });
  return items;
}

function requireTogether(files: Readonly<Record<string, string | undefined>>): void {
  const names = Object.keys(files);
  const missing = names.filter((name) => files[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${flagsOf(names)} belong together, and ${flagsOf(missing)} is not given.`,
    fix: `Give ${flagsOf(names)}.`,
    details: { missing },
  });
}

/** These say how a --test is read; other data are read in one way only. */
function requireTest(given: Readonly<Record<string, unknown>>): void {
  const option = Object.keys(given).find((name) => given[name] !== undefined);
  if (option === undefined) return;
  const flag = option === 'scoreRange' ? '--score-range' : `--${option}`;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${flag} is about --test, and there is no --test.`,
    fix: `Leave ${flag} out; in a --suite it stands beside the data that it is for.`,
    details: { option: flag },
  });
}

function flagsOf(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(', ');
}
