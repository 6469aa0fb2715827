import { availableParallelism } from 'node:os';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import type { EncodeOptions } from './encode-options.ts';
import type { LoadOptions } from './load-options.ts';
import type { PoolRequest } from './pool-message.ts';
import { PoolWorker } from './pool-worker.ts';

export interface PoolOptions extends Omit<LoadOptions, 'backend'> {
  /** Threads of this process, each with a model of its own in memory (default 2). */
  readonly workers?: number;
}

type PoolEncodeOptions = Omit<EncodeOptions, 'precision' | 'outputValue'>;

/**
 * Models in threads of their own, for servers: encoding does not block the event loop, and calls that come at the same
 * time share the workers. `threads` of the options is each worker's share (default: an equal one of the cores).
 *
 * Python: `start_multi_process_pool`.
 *
 * @example
 * const pool = await EncoderPool.start('path/of/model', { workers: 2 });
 * const { data } = await pool.encodeQuery(['what flies?']);
 * await pool.dispose();
 */
export class EncoderPool {
  readonly #workers: readonly PoolWorker[];
  readonly #idle: PoolWorker[];
  readonly #queue: ((worker: PoolWorker) => void)[] = [];

  private constructor(workers: readonly PoolWorker[]) {
    this.#workers = workers;
    this.#idle = [...workers];
  }

  /**
   * Load a model folder in each worker.
   *
   * @throws OPTION_INVALID for a number of workers below 1, and as `SentenceTransformer.load`
   */
  static async start(folder: string, options: PoolOptions = {}): Promise<EncoderPool> {
    const { workers = 2, ...load } = options;
    requireCount('workers', workers);
    const threads = load.threads ?? Math.max(1, Math.floor(availableParallelism() / workers));
    const started = await Promise.allSettled(
      Array.from({ length: workers }, () => PoolWorker.start(folder, { ...load, threads })),
    );
    const ready = started.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const failed = started.find((result) => result.status === 'rejected');
    if (!failed) return new EncoderPool(ready);
    await Promise.all(ready.map((worker) => worker.stop()));
    throw failed.reason;
  }

  /** As `SentenceTransformer.encode`, in chunks that workers take as they become free. */
  encode(texts: readonly string[], options: PoolEncodeOptions = {}): Promise<Matrix> {
    return this.#encode('encode', texts, options);
  }

  encodeQuery(texts: readonly string[], options: PoolEncodeOptions = {}): Promise<Matrix> {
    return this.#encode('encodeQuery', texts, options);
  }

  encodeDocument(texts: readonly string[], options: PoolEncodeOptions = {}): Promise<Matrix> {
    return this.#encode('encodeDocument', texts, options);
  }

  /** End the workers; calls that are running fail. */
  async dispose(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }

  async #encode(
    method: PoolRequest['method'],
    texts: readonly string[],
    { signal, onProgress, ...options }: PoolEncodeOptions,
  ): Promise<Matrix> {
    // as Python's chunks: several per worker, so that all end at about the same time
    const size = Math.max(1, Math.min(Math.ceil(texts.length / this.#workers.length / 10), 5000));
    const chunk = Math.max(size, options.batchSize ?? 32);
    const starts = Array.from(
      { length: Math.ceil(texts.length / chunk) || 1 },
      (_, i) => i * chunk,
    );
    let done = 0;
    const parts = await Promise.all(
      starts.map(async (start) => {
        const part = texts.slice(start, start + chunk);
        const made = await this.#withWorker((worker) => {
          signal?.throwIfAborted();
          return worker.encode({ method, texts: part, options });
        });
        done += part.length;
        if (part.length > 0) onProgress?.({ done, total: texts.length });
        return made;
      }),
    );
    const { columns } = parts[0]!;
    const data = new Float32Array(texts.length * columns);
    parts.forEach((part, index) => {
      data.set(part.data, starts[index]! * columns);
    });
    return { data, rows: texts.length, columns };
  }

  async #withWorker<Result>(use: (worker: PoolWorker) => Promise<Result>): Promise<Result> {
    const worker =
      this.#idle.pop() ??
      (await new Promise<PoolWorker>((resolve) => {
        this.#queue.push(resolve);
      }));
    try {
      return await use(worker);
    } finally {
      const next = this.#queue.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }
}

function requireCount(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${name} must be a whole number of at least 1, got ${value}.`,
    fix: 'Give for example 2.',
    details: { [name]: value },
  });
}
