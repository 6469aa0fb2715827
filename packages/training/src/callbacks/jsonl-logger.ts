import { evaluateEntry } from '../logs/evaluate-entry.ts';
import { openRunLog } from '../logs/run-log.ts';
import { stepEntry } from '../logs/step-entry.ts';
import type { FitCallback } from './callback.ts';

/**
 * Tells each event in a line of `log.jsonl` in a folder. A run that begins anew empties the file; a resumed one goes on
 * after the lines of its checkpoint.
 *
 * @throws OUTPUT_NOT_WRITABLE at once when the folder cannot be written, and during the run when the disk refuses
 *
 * @example
 * await fit(model, { trainObjectives, callbacks: [jsonlLogger('out/stsb')] });
 */
export function jsonlLogger(folder: string): FitCallback {
  const log = openRunLog(folder);
  return {
    onStart({ totalSteps, resumedFrom }) {
      if (resumedFrom === undefined) log.clear();
      else log.truncateAfter(resumedFrom);
      log.append({ event: 'start', step: resumedFrom ?? 0, total_steps: totalSteps });
    },
    onStep: (event) => log.append(stepEntry(event)),
    onEvaluate: (event) => log.append(evaluateEntry(event)),
    onCheckpoint: ({ step, path }) => log.append({ event: 'checkpoint', step, path }),
    onEnd: ({ steps, outcome }) => log.append({ event: 'end', step: steps, outcome }),
  };
}
