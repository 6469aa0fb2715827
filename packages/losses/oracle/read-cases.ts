import { readFile } from 'node:fs/promises';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { LossCase } from './loss-case.ts';

/** A file of cases; other fields are kept as they are. */
export interface CaseFile {
  readonly cases: readonly LossCase[];
}

/**
 * Read a file of cases. Python's NaN and Infinity are read as null, so that one such number fails its case alone.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED
 */
export async function readCases(path: string): Promise<CaseFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The file ${path} cannot be read: ${reasonOf(cause)}.`,
      fix: 'Give the path of a JSON file with cases.',
      details: { file: path },
      cause,
    });
  });
  const content = parse(text, path);
  if (isCaseFile(content)) return content;
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `The file ${path} has no list "cases".`,
    fix: 'Give a file {"seed": ..., "cases": [...]} as fixtures/losses.py writes it.',
    details: { file: path },
  });
}

function parse(text: string, path: string): unknown {
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (token) =>
    token.startsWith('"') ? token : 'null',
  );
  try {
    return JSON.parse(plain);
  } catch (cause) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `The file ${path} is not JSON: ${reasonOf(cause)}.`,
      fix: 'Give a file {"seed": ..., "cases": [...]} as fixtures/losses.py writes it.',
      details: { file: path },
      cause,
    });
  }
}

function isCaseFile(content: unknown): content is CaseFile {
  return (
    typeof content === 'object' &&
    content !== null &&
    Array.isArray((content as Partial<CaseFile>).cases)
  );
}
