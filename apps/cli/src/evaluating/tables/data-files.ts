import { stat } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluationItem } from '../evaluation-item.ts';
import { filesInFolder } from './files-in-folder.ts';

type FileName = 'queries' | 'corpus' | 'qrels' | 'sentences' | 'duplicates';

/**
 * The files that an item's data consist of: those that it names, else those of its folder.
 *
 * @throws OPTION_INVALID, FILE_NOT_FOUND
 * @example await dataFiles({ test: 'beir/scifact' }, ['queries', 'corpus', 'qrels'])
 */
export async function dataFiles<Name extends FileName>(
  item: EvaluationItem,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const { test } = item;
  const isFolder = test !== undefined && (await stat(test).catch(() => undefined))?.isDirectory();
  const inFolder: Record<string, string> = isFolder ? await filesInFolder(test) : {};
  const files = names.map((name) => [name, item[name] ?? inFolder[name]] as const);
  const missing = files.filter(([, file]) => file === undefined).map(([name]) => name);
  if (missing.length === 0) return Object.fromEntries(files) as Record<Name, string>;
  if (isFolder) {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The folder ${test} holds no ${missing.join(' and no ')}.`,
      fix: `It needs ${names.join(', ')}, such as ${missing[0]}.jsonl; or name the files one by one.`,
      details: { folder: test, missing },
    });
  }
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not given${test === undefined ? '' : `, and ${test} is no folder that holds them`}.`,
    fix: `Give a folder with ${names.join(', ')}, or each with a flag: ${names.map((name) => `--${name}`).join(', ')}.`,
    details: { missing, test },
  });
}
