import { stat } from 'node:fs/promises';
import { openTable } from '@sentenceforge/data';
import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluationItem } from '../evaluation-item.ts';
import { filesInFolder } from '../tables/files-in-folder.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';
import { evaluatorKinds } from './evaluator-kinds.ts';
import { shapeOfExamples } from './shape-of-examples.ts';

/**
 * How an item's data are read: by the evaluator it names, else by what is given.
 *
 * @throws NAME_UNKNOWN for an unknown evaluator; OPTION_INVALID for a folder that holds nothing known; what `openTable` throws
 */
export async function chooseKind(item: EvaluationItem): Promise<EvaluatorKind> {
  const name = item.evaluator ?? (await usualEvaluator(item));
  if (name === undefined) return shapeOfExamples;
  const known = Object.keys(evaluatorKinds);
  const short = name.replace(/Evaluator$/, '');
  if (Object.hasOwn(evaluatorKinds, short)) return evaluatorKinds[short]!;
  const nearest = nearestName(short, known);
  throw new SentenceForgeError('NAME_UNKNOWN', {
    problem: `There is no evaluator ${JSON.stringify(name)}.`,
    fix: `${nearest === undefined ? 'There are' : `Did you mean ${nearest}? There are`} ${known.join(', ')}.`,
    details: { name, known },
  });
}

/** The evaluator for what is no table of examples. */
async function usualEvaluator(item: EvaluationItem): Promise<string | undefined> {
  const { test, columns } = item;
  if (item.queries ?? item.corpus ?? item.qrels) return 'InformationRetrieval';
  if (item.sentences ?? item.duplicates) return 'ParaphraseMining';
  if (test === undefined || columns !== undefined) return undefined;
  if ((await stat(test).catch(() => undefined))?.isDirectory()) {
    const { corpus, sentences } = await filesInFolder(test);
    if (corpus) return 'InformationRetrieval';
    if (sentences) return 'ParaphraseMining';
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The folder ${test} holds neither queries, corpus and qrels nor sentences and duplicates.`,
      fix: 'Give a file of examples, or a folder with files of these names, such as corpus.jsonl.',
      details: { folder: test },
    });
  }
  return (await holdsSamples(test)) ? 'Reranking' : undefined;
}

/** Whether rows are a query and lists of documents, as no other data have them. */
async function holdsSamples(file: string): Promise<boolean> {
  if (!/\.(jsonl|ndjson|json|parquet|arrow|feather|ipc)(\.gz|\.zst)?$/.test(file)) return false;
  const table = await openTable(file);
  const names = ['query', 'positive', 'negative'];
  if (!names.every((name) => table.columns.includes(name))) return false;
  for await (const { columns, rows } of table.chunks()) {
    if (rows > 0) return names.some((name) => typeof columns.get(name)!.get(0) !== 'string');
  }
  return false;
}
