import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type EvaluationItem, evaluationItem } from './evaluation-item.ts';
import { suiteProblem } from './suite-problem.ts';

const paths = ['test', 'queries', 'corpus', 'qrels', 'sentences', 'duplicates'] as const;

/**
 * The entries of a suite: a YAML or JSON file that holds a list of what to evaluate on. Keys are those of
 * `evaluationItem`, spelled `score_range`; data's paths start at the suite's folder.
 *
 * @throws FILE_NOT_FOUND; FILE_MALFORMED and OPTION_INVALID with line, entry and key
 * @example await readSuite('suite.yaml') // - {name: dev, test: dev.csv, score_range: [0, 5]}
 */
export async function readSuite(file: string): Promise<EvaluationItem[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The suite ${file} cannot be read: ${reasonOf(cause)}.`,
      fix: 'Check the path given to --suite.',
      details: { file },
      cause,
    });
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${file}, line ${line}, column ${col}: ${broken.message.split('\n')[0]}.`,
      fix: 'Write a list in YAML or JSON.',
      details: { file, line, column: col },
      cause: broken,
    });
  }
  const parsed = z.array(evaluationItem).min(1).safeParse(camelKeys(document.toJS()));
  if (!parsed.success) throw suiteProblem(file, parsed.error.issues[0]!, { document, lines });
  return parsed.data.map((item) => fromFolder(dirname(file), item));
}

function camelKeys(items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  const camel = (key: string): string =>
    key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  return items.map((item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).map(([key, value]) => [camel(key), value]))
      : item,
  );
}

function fromFolder(folder: string, item: EvaluationItem): EvaluationItem {
  const absolute = { ...item };
  for (const key of paths) {
    const path = item[key];
    if (path !== undefined && !path.startsWith('hub:')) absolute[key] = resolve(folder, path);
  }
  return absolute;
}
