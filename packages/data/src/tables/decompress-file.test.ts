import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { decompressFile } from './decompress-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'decompress-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const content = Buffer.alloc(8 << 20);

test.each([
  ['bomb.gz', gzipSync(content)],
  ['bomb.zst', zstdCompressSync(content)],
])(
  '%s is refused where it grows beyond what is free, and passes where it may',
  async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const read = async (freeBytes: number): Promise<number> => {
      let total = 0;
      for await (const piece of decompressFile(path, { freeBytes })) total += piece.length;
      return total;
    };
    expect(await read(16 << 20)).toBe(content.length);
    await expect(read(1 << 20)).rejects.toMatchObject({
      code: 'FILE_MALFORMED',
      problem: expect.stringContaining('compression bomb'),
    });
  },
);

test('several members of a .gz file are read one after the other', async () => {
  const path = join(folder, 'two.gz');
  writeFileSync(path, Buffer.concat([gzipSync('one '), gzipSync('two')]));
  const pieces: Uint8Array[] = [];
  for await (const piece of decompressFile(path)) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe('one two');
});
