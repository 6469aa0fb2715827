import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsOf } from '../testing/events-of.ts';
import { runCommandLine as run } from '../testing/run-command-line.ts';
import { tinyModel } from '../testing/tiny-model.ts';

const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
const exporting = (...more: string[]): ReturnType<typeof run> =>
  run(['export', '--model', tinyModel, '--output', join(folder, 'model'), ...more, '--json']);

test('the ONNX file lies where others look for it, in place of the one of the other precision', async () => {
  const files = ['onnx/model.onnx', 'onnx/model_quantized.onnx'].map((name) =>
    join(folder, 'model', name),
  );
  const float32 = await exporting();
  const large = (await stat(files[0]!)).size;
  const int8 = await exporting('--precision', 'int8');
  expect([float32.err, int8.err]).toEqual(['', '']);
  expect([float32, int8].flatMap(({ out }) => eventsOf(out))).toEqual(
    files.map((path) => ({ event: 'saved', path })),
  );
  expect((await stat(files[1]!)).size).toBeLessThan(large);
  expect(await readdir(join(folder, 'model', 'onnx'))).toEqual(['model_quantized.onnx']);
  const again = await run([
    'export',
    '--model',
    join(folder, 'model'),
    '--output',
    join(folder, 'again'),
  ]);
  expect(again).toMatchObject({ status: 0, err: '' });
});

test('what is wrong is told', async () => {
  const precision = await exporting('--precision', 'int4');
  expect(precision.status).toBe(2);
  expect(precision.err + precision.out).toMatch(/float32, int8/);
  const missing = await run(['export', '--model', join(folder, 'none'), '--output', folder]);
  expect(missing.status).toBe(2);
  const blocked = await run(['export', '--model', tinyModel, '--output', '/dev/null/model']);
  expect(blocked.status).toBe(2);
  expect(blocked.err).toContain('OUTPUT_NOT_WRITABLE');
});
