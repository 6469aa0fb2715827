import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { createGenerator, type Generator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { blobSource } from './blob-source.ts';
import { openBytes } from './open-bytes.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const copies = 25;

/** A copy with one to three bytes changed, one in ten cut off somewhere. */
function damaged(bytes: Uint8Array, random: Generator): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  for (let flips = 1 + random.integer(3); flips > 0; flips -= 1)
    copy[random.integer(copy.length)] = random.integer(256);
  return random.integer(10) === 0 ? copy.subarray(0, random.integer(copy.length)) : copy;
}

async function readEverything(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const table = await openBytes(blobSource(name, new Blob([bytes])));
  for await (const { columns, rows } of table.chunks()) {
    for (const column of columns.values()) {
      for (let index = 0; index < rows; index += 1) column.get(index);
    }
  }
}

test.each([
  'edge-cases/typed.parquet',
  'edge-cases/marks.parquet',
  'edge-cases/nulls-gzip.parquet',
  'formats/pages-v2.parquet',
  'formats/dictionary.parquet',
  'formats/small-pages.parquet',
  'edge-cases/typed.arrow',
  'edge-cases/marks.arrow',
  'formats/dictionary.arrow',
  'formats/views.arrow',
  'formats/lz4.feather',
  'formats/stream.ipc',
])('%s with some bytes changed is read or refused, soon', async (name) => {
  const bytes = readFileSync(join(fixtures, name));
  const random = createGenerator({ seed: 13 });
  for (let copy = 0; copy < copies; copy += 1) {
    const start = performance.now();
    await readEverything(name, damaged(bytes, random)).catch((cause: unknown) => {
      if (!SentenceForgeError.isInstance(cause)) throw cause;
    });
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
