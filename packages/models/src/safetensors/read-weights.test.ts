import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWeights } from './read-weights.ts';
import { writeSafetensors } from './write-safetensors.ts';

const one = (value: number) => ({
  dtype: 'F32',
  shape: [1],
  bytes: new Uint8Array(Float32Array.of(value).buffer),
});
const shard = (name: string, value: number): Uint8Array =>
  Buffer.concat(writeSafetensors(new Map([[name, one(value)]])));

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}
const index = (weights: Record<string, string>): string => JSON.stringify({ weight_map: weights });

test('shards are read as one file', async () => {
  const folder = await folderOf({
    'model.safetensors.index.json': index({ a: 'm-1.safetensors', b: 'm-2.safetensors' }),
    'm-1.safetensors': shard('a', 1),
    'm-2.safetensors': shard('b', 2),
  });
  expect(await readWeights(folder)).toEqual(
    new Map([
      ['a', one(1)],
      ['b', one(2)],
    ]),
  );
});

test('shards that lack a tensor, are missing, or lie elsewhere are refused', async () => {
  const name = 'model.safetensors.index.json';
  const lacking = { [name]: index({ a: 'm', b: 'm' }), m: shard('a', 1) };
  await expect(readWeights(await folderOf(lacking))).rejects.toMatchObject({
    code: 'FILE_MALFORMED',
    details: { name: 'b' },
  });
  await expect(readWeights(await folderOf({ [name]: index({ a: 'm' }) }))).rejects.toMatchObject({
    code: 'MODEL_FILE_MISSING',
  });
  for (const path of ['../m', '/etc/passwd', 'a/../../m', 'C:\\m', '..\\m', 'm\0']) {
    const outside = await folderOf({ [name]: index({ a: path }) });
    await expect(readWeights(outside)).rejects.toMatchObject({ code: 'MODEL_UNSUPPORTED' });
  }
});

test('a pickle is refused with the reason and the cure', async () => {
  await expect(readWeights(await folderOf({ 'pytorch_model.bin': 'x' }))).rejects.toMatchObject({
    code: 'MODEL_UNSUPPORTED',
    message: expect.stringMatching(/pickle.*run any program[\s\S]*save_pretrained/),
  });
  await expect(readWeights(await folderOf({}))).rejects.toMatchObject({
    code: 'MODEL_FILE_MISSING',
  });
});
