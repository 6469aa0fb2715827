import { SentenceForgeError } from '@sentenceforge/errors';
import type { LogEntry } from './log-entry.ts';

/** A line of a log and the byte at which it starts. */
export interface LogLine {
  readonly entry: LogEntry;
  readonly start: number;
}

/**
 * The whole lines of a log; a last line without its end is left out.
 *
 * @throws FILE_MALFORMED with the row of a line that is not an event with a step
 */
export function parseLog(text: string, file: string): LogLine[] {
  let start = 0;
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const found = { entry: parseEntry(line, file, index + 1), start };
      start += Buffer.byteLength(line) + 1;
      return found;
    });
}

function parseEntry(line: string, file: string, row: number): LogEntry {
  let value: unknown;
  try {
    // JSON has no NaN or infinity: they were written as null
    value = JSON.parse(line, (_, part) => part ?? Number.NaN);
  } catch {
    value = undefined;
  }
  const { event, step } = (value ?? {}) as Partial<LogEntry>;
  if (typeof event !== 'string' || typeof step !== 'number') {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `Row ${row} of the log ${file} is not a JSON object with an event and a step: ${line.slice(0, 80)}`,
      fix: 'Remove that row, or the whole file: a run does not need its old log.',
      details: { file, row, value: line.slice(0, 80) },
    });
  }
  return value as LogEntry;
}
