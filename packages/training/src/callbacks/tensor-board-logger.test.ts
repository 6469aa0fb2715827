import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tensorBoardLogger } from './tensor-board-logger.ts';

/** The fields of a protobuf message by number: varints as numbers, the rest as bytes. */
function fields(message: Buffer): Map<number, (number | Buffer)[]> {
  const found = new Map<number, (number | Buffer)[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  const take = (length: number): Buffer => {
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = varint();
    const value = [varint, () => take(8), () => take(varint()), null, null, () => take(4)][
      key & 7
    ]!();
    found.set(key >> 3, [...(found.get(key >> 3) ?? []), value]);
  }
  return found;
}

function records(file: Buffer): Buffer[] {
  if (file.length === 0) return [];
  const end = 12 + Number(file.readBigUInt64LE(0));
  return [file.subarray(12, end), ...records(file.subarray(end + 4))];
}

function readScalars(folder: string): [tag: string, step: number, value: number][] {
  const [name] = readdirSync(folder);
  return records(readFileSync(join(folder, name!))).flatMap((record) => {
    const event = fields(record);
    const [summary] = event.get(5) ?? [];
    const values = summary ? (fields(summary as Buffer).get(1) as Buffer[]) : [];
    return values.map((bytes): [string, number, number] => {
      const value = fields(bytes);
      const [tag] = value.get(1) as Buffer[];
      const [float] = value.get(2) as Buffer[];
      return [tag!.toString(), event.get(2)![0] as number, float!.readFloatLE()];
    });
  });
}

test('TensorBoard finds the scalars of steps and evaluations', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'tensorboard-')), 'runs');
  const logger = tensorBoardLogger(folder);
  await logger.onStart!({ totalSteps: 200, skipped: [] });
  const metrics = { 'sts-dev_spearman_cosine': 0.75 };
  await logger.onEvaluate!({ when: 'before', epoch: -1, steps: 0, metrics, primaryMetric: 'x' });
  await logger.onStep!({
    step: 129,
    totalSteps: 200,
    epoch: 0,
    loss: 0.5,
    learningRate: 0.125,
    gradientNorm: 4,
    examplesPerSecond: 1,
    secondsLeft: 1,
  });
  expect(readScalars(folder)).toEqual([
    ['eval/sts-dev_spearman_cosine', 0, 0.75],
    ['train/loss', 129, 0.5],
    ['train/learning_rate', 129, 0.125],
    ['train/gradient_norm', 129, 4],
  ]);
});

test('a resumed run says from which step on the past is void', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tensorboard-'));
  await tensorBoardLogger(folder).onStart!({ totalSteps: 200, skipped: [], resumedFrom: 80 });
  const [version, start] = records(readFileSync(join(folder, readdirSync(folder)[0]!))).map(fields);
  expect(String(version!.get(3))).toBe('brain.Event:2');
  expect(start!.get(2)).toEqual([81]);
  expect(fields(start!.get(7)![0] as Buffer).get(1)).toEqual([1]);
});
