import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { blobSource } from './blob-source.ts';
import { openBytes } from './open-bytes.ts';

test.each([
  ['a.csv.gz', gzipSync],
  ['a.csv.zst', zstdCompressSync],
])('%s that nobody decompresses is refused as such', async (name, compress) => {
  const source = blobSource(name, new Blob([compress('anchor,positive\na,b\n')]));
  await expect(openBytes(source)).rejects.toMatchObject({
    code: 'FILE_MALFORMED',
    problem: expect.stringContaining('compressed as a whole'),
  });
});

test('a name of .gz with bytes that are decompressed already is taken', async () => {
  const source = blobSource('a.csv.gz', new Blob(['anchor,positive\na,b\n']));
  expect((await openBytes(source)).columns).toEqual(['anchor', 'positive']);
});
