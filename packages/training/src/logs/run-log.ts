import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from './log-entry.ts';
import { parseLog } from './parse-log.ts';
import { writeLog } from './write-log.ts';

/** A log that is written line by line. Each method throws OUTPUT_NOT_WRITABLE when the disk refuses. */
export interface RunLog {
  /** Write one line, with the time. */
  append(entry: LogEntry): void;
  /** Drop the lines of later steps: those that a resumed run does again. */
  truncateAfter(step: number): void;
  /** Drop all lines. */
  clear(): void;
}

/**
 * The `log.jsonl` of a run: one JSON object per event, each with its `time` (ISO 8601). A line is handed to the system
 * as soon as it is told, so that a killed process loses none; what a kill or a full disk cut short is dropped when the
 * log is opened again. No file stays open.
 *
 * @throws OUTPUT_NOT_WRITABLE when the folder cannot be written
 *
 * @example
 * const log = openRunLog('out/stsb');
 * log.truncateAfter(80); // resumed from the checkpoint of step 80
 * log.append({ event: 'checkpoint', step: 120, path: 'out/stsb/checkpoint-120' });
 */
export function openRunLog(folder: string): RunLog {
  const path = join(folder, 'log.jsonl');
  const cut = (length: number): void => writeLog(path, (file) => truncateSync(file, length));

  writeLog(path, (file) => appendFileSync(file, ''));
  cut(readFileSync(path).lastIndexOf('\n') + 1);
  return {
    append(entry) {
      const line = JSON.stringify({ time: new Date().toISOString(), ...entry });
      writeLog(path, (file) => appendFileSync(file, `${line}\n`));
    },
    truncateAfter(step) {
      // steps only grow, so what comes later is the end of the file, and one call cuts it off
      const lines = parseLog(readFileSync(path, 'utf8'), path);
      const later = lines.find(({ entry }) => entry.step > step);
      if (later) cut(later.start);
    },
    clear() {
      cut(0);
    },
  };
}
