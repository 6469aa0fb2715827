import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { expect, test } from 'vitest';
import { type Draw, drawsOf, mutate } from '../../fixtures/mutate.ts';
import { readSafetensors, type StoredTensor } from './read-safetensors.ts';
import { writeSafetensors } from './write-safetensors.ts';

const stored = (dtype: string, shape: readonly number[], length: number): StoredTensor => ({
  dtype,
  shape,
  bytes: new Uint8Array(length).fill(1),
});
const whole = Buffer.concat(
  writeSafetensors(
    new Map([
      ['embeddings.weight', stored('F32', [3, 2], 24)],
      ['half', stored('BF16', [4], 8)],
      ['ids', stored('I64', [2], 16)],
      ['empty', stored('F32', [0, 7], 0)],
    ]),
  ),
);
const headerEnd = 8 + Number(whole.readBigUInt64LE(0));
const parts = ['-1', '1e99', '9007199254740993', '"F64"', '[[]]', '{}', 'null', '0', '"__proto__"'];

/** The file with a broken length, header or end; a header of another length may get a length field that fits. */
function broken(draw: Draw): Buffer {
  const header = mutate(whole.subarray(8, headerEnd), draw, parts);
  const length = Buffer.alloc(8);
  const claimed = [header.length, header.length, 2 ** 40, draw(2000)][draw(4)]!;
  length.writeBigUInt64LE(draw(50) === 0 ? 2n ** 64n - 1n : BigInt(claimed));
  const file = Buffer.concat([length, header, whole.subarray(headerEnd)]);
  return draw(4) === 0 ? file.subarray(0, draw(file.length)) : file;
}

test('a damaged file is read or refused, and never takes more memory than it has bytes', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model.safetensors');
  const draw = drawsOf(7);
  let refused = 0;
  for (let round = 0; round < 1500; round++) {
    const bytes = broken(draw);
    await writeFile(path, bytes);
    const result = await readSafetensors(path).catch((error: unknown) => error);
    if (result instanceof Map) {
      const held = [...result.values()].reduce((sum, tensor) => sum + tensor.bytes.length, 0);
      expect(held).toBeLessThanOrEqual(bytes.length);
      continue;
    }
    refused++;
    expect(SentenceForgeError.isInstance(result), `round ${round}: ${result}`).toBe(true);
    expect((result as SentenceForgeError).code).toBe('SAFETENSORS_INVALID');
  }
  expect(refused).toBeGreaterThan(500);
}, 30_000);
