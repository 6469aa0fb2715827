import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { LogEntry } from './log-entry.ts';
import { parseLog } from './parse-log.ts';

/**
 * What stands in the `log.jsonl` of a run. A last line that a kill cut short is left out.
 *
 * @throws FILE_NOT_FOUND when there is no log; FILE_MALFORMED with the row of a line that is not one of ours
 *
 * @example
 * const { evaluations } = runHistory(readRunLog('out/stsb'));
 */
export function readRunLog(folder: string): LogEntry[] {
  const file = join(folder, 'log.jsonl');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The log ${file} cannot be read: ${reasonOf(cause)}.`,
      fix: 'Name the output folder of a run.',
      details: { file },
      cause,
    });
  }
  return parseLog(text, file).map(({ entry }) => entry);
}
