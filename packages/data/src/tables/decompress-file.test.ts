import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compressionOf } from './compression-of.ts';
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
      for await (const piece of decompressFile(path, compressionOf(path)!, { freeBytes }))
        total += piece.length;
      return total;
    };
    expect(await read(16 << 20)).toBe(content.length);
    await expect(read(1 << 20)).rejects.toMatchObject({
      code: 'FILE_MALFORMED',
      problem: expect.stringContaining('compression bomb'),
    });
  },
);

test.each([
  ['gz', gzipSync],
  ['zst', zstdCompressSync],
])(
  'several members or frames of a .%s file are read one after the other',
  async (name, compress) => {
    const path = join(folder, `two.${name}`);
    // Longer than a piece of the file that is read at once, so that frames end within pieces and at their ends.
    const long = randomBytes(600_000);
    const parts = [
      Buffer.from('one '),
      long,
      Buffer.from('two'),
      Buffer.alloc(0),
      Buffer.from('.'),
    ];
    writeFileSync(path, Buffer.concat(parts.map((part) => compress(part))));
    const pieces: Uint8Array[] = [];
    for await (const piece of decompressFile(path, compressionOf(path)!)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(Buffer.concat(parts))).toBe(true);
  },
);

test.each([
  ['a second frame that is cut', zstdCompressSync(Buffer.from('two')).subarray(0, 8)],
  ['what is no frame', Buffer.from('garbage')],
])('%s after a first frame is refused', async (name, rest) => {
  const path = join(folder, `${name}.zst`);
  writeFileSync(path, Buffer.concat([zstdCompressSync(Buffer.from('one')), rest]));
  const read = async (): Promise<void> => {
    for await (const _piece of decompressFile(path, 'zstd'));
  };
  await expect(read()).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
});

test('a file may be left before its end', async () => {
  const path = join(folder, 'left.zst');
  writeFileSync(path, zstdCompressSync(content));
  for await (const piece of decompressFile(path, 'zstd')) {
    expect(piece.length).toBeLessThan(content.length);
    break;
  }
});
