import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EncoderPool } from './encoder-pool.ts';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));

test('workers make the embeddings that a model makes, in order, and tell of errors', async () => {
  const model = await SentenceTransformer.load(folder, { prompts: { query: 'q: ' } });
  const pool = await EncoderPool.start(folder, {
    workers: 2,
    threads: 1,
    prompts: { query: 'q: ' },
  });
  const texts = Array.from({ length: 50 }, (_, i) => 'a plane '.repeat((i * 7) % 11));
  const seen: number[] = [];
  const [documents, queries] = await Promise.all([
    pool.encode(texts, { batchSize: 3, onProgress: ({ done }) => seen.push(done) }),
    pool.encodeQuery(texts.slice(0, 5)),
  ]);
  const expected = [await model.encode(texts), await model.encodeQuery(texts.slice(0, 5))];
  [documents, queries].forEach(({ data, rows }, index) => {
    expect(rows).toBe(expected[index]!.rows);
    const wanted = expected[index]!.data;
    expect(Math.max(...data.map((x, i) => Math.abs(x - wanted[i]!)))).toBeLessThan(1e-6);
  });
  expect(seen.at(-1)).toBe(50);
  expect(await pool.encode([])).toEqual({ data: new Float32Array(), rows: 0, columns: 32 });
  await expect(pool.encode(['a'], { promptName: 'no' })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    details: { promptName: 'no' },
  });
  await expect(pool.encode(['a'], { signal: AbortSignal.abort() })).rejects.toThrow();
  expect((await pool.encode(['a'])).rows).toBe(1);
  const running = pool.encode(texts);
  const ended = expect(running).rejects.toMatchObject({ code: 'BACKEND_FAILED' });
  await pool.dispose();
  await ended;
  await expect(pool.encode(['a'])).rejects.toMatchObject({ code: 'BACKEND_FAILED' });
  await model.dispose();
}, 30_000);

test('a pool of a folder that cannot be loaded, or of no workers, does not start', async () => {
  await expect(EncoderPool.start('/nowhere', { workers: 1 })).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    details: { folder: '/nowhere' },
  });
  await expect(EncoderPool.start(folder, { workers: 0 })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
  });
}, 30_000);
