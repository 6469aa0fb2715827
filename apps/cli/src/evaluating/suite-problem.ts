import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { pythonSpelling } from '../python-spelling.ts';
import { evaluationItem } from './evaluation-item.ts';

/** The error for the first rule that a suite breaks, with its line, entry and key. */
export function suiteProblem(
  file: string,
  issue: z.core.$ZodIssue,
  { document, lines }: { document: Document; lines: LineCounter },
): SentenceForgeError {
  const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknownKeys].map((part) =>
    typeof part === 'number' ? part : pythonSpelling(String(part)),
  );
  const [index, ...keys] = path;
  // a key that is missing has no place of its own, but its entry has
  const places = [document.getIn(path, true), document.getIn(path.slice(0, 1), true)];
  const node = (places as ({ range?: [number] } | undefined)[]).find((place) => place?.range);
  const { line } = lines.linePos(node?.range?.[0] ?? 0);
  const entry = index === undefined ? '' : `, entry ${Number(index) + 1}`;
  const key = keys.length === 0 ? '' : `, ${keys.join(' ')}`;
  const rule = unknownKeys.length > 0 ? 'there is no such key' : issue.message;
  return new SentenceForgeError('OPTION_INVALID', {
    problem: `${file}, line ${line}${entry}${key}: ${rule}.`,
    fix:
      unknownKeys.length > 0
        ? knownKeys(String(keys[0]))
        : 'A suite is a list such as: - {name: dev, test: dev.csv, score_range: [0, 5]}',
    details: { file, line, entry: index, key: keys.join('.') },
  });
}

function knownKeys(typed: string): string {
  const known = Object.keys(evaluationItem.shape).map(pythonSpelling);
  const nearest = nearestName(typed, known);
  return `${nearest === undefined ? '' : `Did you mean ${nearest}? `}There are ${known.join(', ')}.`;
}
