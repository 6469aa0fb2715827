import { readFile } from 'node:fs/promises';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluatorCase } from './evaluator-case.ts';
import { parsePythonJson } from './parse-python-json.ts';

/** A file of cases; other fields are kept as they are. */
export interface CaseFile {
  /** The embedding of every text, for queries and documents alike. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly cases: readonly EvaluatorCase[];
}

/**
 * Read a file of cases.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED
 */
export async function readCases(path: string): Promise<CaseFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The file ${path} cannot be read: ${reasonOf(cause)}.`,
      fix: 'Give the path of a JSON file with vectors and cases.',
      details: { file: path },
      cause,
    });
  });
  const content = parse(text, path);
  if (isCaseFile(content)) return content;
  throw malformed(path, 'has no object "vectors" or no list "cases"');
}

function parse(text: string, path: string): unknown {
  try {
    return parsePythonJson(text);
  } catch (cause) {
    throw malformed(path, `is not JSON: ${reasonOf(cause)}`, cause);
  }
}

function isCaseFile(content: unknown): content is CaseFile {
  const { vectors, cases } = (content ?? {}) as Partial<CaseFile>;
  return typeof vectors === 'object' && vectors !== null && Array.isArray(cases);
}

function malformed(path: string, what: string, cause?: unknown): SentenceForgeError {
  return new SentenceForgeError('FILE_MALFORMED', {
    problem: `The file ${path} ${what}.`,
    fix: 'Give a file {"vectors": ..., "cases": [...]} as fixtures/evaluators.py writes it.',
    details: { file: path },
    cause,
  });
}
