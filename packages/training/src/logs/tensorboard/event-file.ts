import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLog } from '../write-log.ts';
import { encodeEvent, type TensorBoardEvent } from './encode-event.ts';
import { frameRecord } from './frame-record.ts';

/** A file that TensorBoard shows. Each method throws OUTPUT_NOT_WRITABLE when the disk refuses. */
export interface EventFile {
  readonly path: string;
  /** Begin with this step; what other files of the folder say of it or later steps no longer holds. */
  start(step: number): void;
  /** Measurements of a step, by tag, such as `train/loss`. */
  scalars(step: number, values: Readonly<Record<string, number>>): void;
}

/**
 * An event file of TensorBoard in a folder, which is a run there. It is made by `start`; no file stays open.
 *
 * @example
 * const events = eventFile('out/stsb/runs');
 * events.start(0);
 * events.scalars(1, { 'train/loss': 0.25 });
 */
export function eventFile(folder: string): EventFile {
  // TensorBoard wants "tfevents" in the name and reads a folder's files in the order of their names
  const made = Math.floor(Date.now() / 1000);
  const path = join(folder, `events.out.tfevents.${made}.sentenceforge.${process.pid}`);
  const append = (event: TensorBoardEvent): void =>
    writeLog(path, (file) =>
      appendFileSync(file, frameRecord(encodeEvent(Date.now() / 1000, event))),
    );
  return {
    path,
    start(step) {
      append({ fileVersion: 'brain.Event:2' });
      append({ startStep: step });
    },
    scalars: (step, scalars) => append({ step, scalars }),
  };
}
