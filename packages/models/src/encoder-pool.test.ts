import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { EncoderPool } from './encoder-pool.ts';
import { PoolWorker } from './pool-worker.ts';
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

test('options that no thread can get: those of loading stay here, others are refused', async () => {
  const pool = await EncoderPool.start(folder, {
    workers: 1,
    threads: 1,
    onProgress: () => {},
    onWarning: () => {},
    signal: new AbortController().signal,
  });
  const uncloneable = { prompt: () => 'no' } as unknown as { prompt: string };
  await expect(pool.encode(['a'], uncloneable)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  for (const option of [{ precision: 'int8' }, { outputValue: 'token_embeddings' }]) {
    await expect(pool.encode(['a'], option as object)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      details: { option: Object.keys(option)[0] },
    });
  }
  expect((await pool.encode(['a'])).rows).toBe(1);
  await pool.dispose();
  for (const option of [{ backend: { run: () => {} } }, { prompts: { a: () => 'no' } }]) {
    await expect(EncoderPool.start(folder, option as object)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  }
  const reason = new Error('not now');
  await expect(EncoderPool.start(folder, { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
}, 30_000);

const many = Array.from({ length: 3000 }, (_, i) => `text ${i}`);

test('an abort in the middle ends the call with its reason; the pool goes on', async () => {
  const pool = await EncoderPool.start(folder, { workers: 2, threads: 1 });
  const reason = new Error('enough');
  const abort = new AbortController();
  const seen: number[] = [];
  const onProgress = ({ done }: { done: number }) => {
    seen.push(done);
    abort.abort(reason);
  };
  const running = pool.encode(many, { batchSize: 1, signal: abort.signal, onProgress });
  await expect(running).rejects.toBe(reason);
  expect((await pool.encode(['a'])).rows).toBe(1);
  expect(seen).toHaveLength(1);
  await pool.dispose();
}, 30_000);

test('an abort stops the worker between batches', async () => {
  const worker = await PoolWorker.start(folder, { threads: 1 });
  const request = { method: 'encode', texts: many, options: { batchSize: 1 } } as const;
  const reason = new Error('enough');
  const abort = new AbortController();
  const running = worker.encode(request, abort.signal);
  setTimeout(() => abort.abort(reason), 50);
  // the worker would answer with embeddings had it gone on
  await expect(running).rejects.toBe(reason);
  await worker.stop();
}, 30_000);

test('a worker that has died is left out; with none left calls are refused', async () => {
  const threads: Worker[] = [];
  const collect = (thread: Worker) => void threads.push(thread);
  process.on('worker', collect);
  const pool = await EncoderPool.start(folder, { workers: 2, threads: 1 });
  process.off('worker', collect);
  const died = threads.map((thread) => new Promise((resolve) => thread.once('exit', resolve)));
  // what the thread's own code fails on: ended from outside it may take the process with it
  const kill = (index: number) => threads[index]!.postMessage(null);
  kill(0);
  await died[0];
  const texts = many.slice(0, 100);
  expect((await pool.encode(texts)).rows).toBe(100);
  kill(1);
  const running = [pool.encode(texts), pool.encode(['a'])];
  for (const result of await Promise.allSettled(running)) {
    expect(result).toMatchObject({ reason: { code: 'BACKEND_FAILED' } });
  }
  await expect(pool.encode(['a'])).rejects.toMatchObject({ code: 'BACKEND_FAILED' });
  await pool.dispose();
}, 30_000);
