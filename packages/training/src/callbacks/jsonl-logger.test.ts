import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRunLog } from '../logs/read-run-log.ts';
import { jsonlLogger } from './jsonl-logger.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'jsonl-'));
const told = (path: string): unknown[] => readRunLog(path).map(({ event, step }) => [event, step]);

async function run(path: string, from: number | undefined, to: number): Promise<void> {
  const logger = jsonlLogger(path);
  await logger.onStart!({ totalSteps: 4, skipped: [], resumedFrom: from });
  for (let step = (from ?? 0) + 1; step <= to; step++) {
    const rates = { learningRate: 1e-5, gradientNorm: 1, examplesPerSecond: 60, secondsLeft: 1 };
    await logger.onStep!({ step, totalSteps: 4, epoch: 0, loss: 1 / step, ...rates });
    if (step === 2) await logger.onCheckpoint!({ step, path: 'checkpoint-2' });
  }
  if (to === 4) await logger.onEnd!({ steps: 4, outcome: 'finished' });
}

test('a resumed run logs what an unbroken one does, but for its start', async () => {
  const unbroken = folder();
  const resumed = folder();
  await run(unbroken, undefined, 4);
  await run(resumed, undefined, 3);
  await run(resumed, 2, 4);
  expect(told(unbroken)).toEqual([
    ['start', 0],
    ['step', 1],
    ['step', 2],
    ['checkpoint', 2],
    ['step', 3],
    ['step', 4],
    ['end', 4],
  ]);
  expect(told(resumed)).toEqual(told(unbroken).toSpliced(4, 0, ['start', 2]));
});

test('a run that begins anew leaves nothing of an earlier one', async () => {
  const path = folder();
  await run(path, undefined, 4);
  await run(path, undefined, 1);
  expect(told(path)).toEqual([
    ['start', 0],
    ['step', 1],
  ]);
});
