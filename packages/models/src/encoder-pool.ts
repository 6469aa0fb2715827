import { availableParallelism } from 'node:os';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import type { EncodeOptions } from './encode-options.ts';
import type { LoadOptions } from './load-options.ts';
import { modelFolder } from './names/model-folder.ts';
import type { PoolRequest } from './pool-message.ts';
import { PoolWorker } from './pool-worker.ts';

export interface PoolOptions extends Omit<LoadOptions, 'backend'> {
  /** Threads of this process, each with a model of its own in memory (default 2). */
  readonly workers?: number;
}

/** A call that waits for a worker to become free, or for the news that there will be none. */
type Waiting = (next: PoolWorker | Error) => void;

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
  #idle: PoolWorker[];
  #queue: Waiting[] = [];

  private constructor(workers: readonly PoolWorker[]) {
    this.#workers = workers;
    this.#idle = [...workers];
  }

  /**
   * Load a model in each worker. A name of the Hub is looked up once, here.
   *
   * @throws OPTION_INVALID for a number of workers below 1, for a backend and for what no thread can get; and as
   *   `SentenceTransformer.load`
   */
  static async start(nameOrPath: string, options: PoolOptions = {}): Promise<EncoderPool> {
    refuse(options, ['backend']);
    const {
      workers = 2,
      revision,
      token,
      cacheFolder,
      endpoint,
      localFilesOnly,
      ...rest
    } = options;
    const { onProgress, onWarning, signal, ...load } = rest;
    requireCount('workers', workers);
    signal?.throwIfAborted();
    const folder = await modelFolder(nameOrPath, options);
    const threads = load.threads ?? Math.max(1, Math.floor(availableParallelism() / workers));
    const started = await Promise.allSettled(
      Array.from({ length: workers }, () => PoolWorker.start(folder, { ...load, threads })),
    );
    const ready = started.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const failed = started.find((result) => result.status === 'rejected');
    if (!failed && !signal?.aborted) return new EncoderPool(ready);
    await Promise.all(ready.map((worker) => worker.stop()));
    throw signal?.aborted ? signal.reason : failed?.reason;
  }

  /**
   * As `SentenceTransformer.encode`, in chunks that workers take as they become free. With a signal that aborts, workers
   * stop after the batch at hand.
   *
   * @throws as `SentenceTransformer.encode`; OPTION_INVALID for `precision` and `outputValue`; BACKEND_FAILED when the
   *   thread has died that encoded these texts (other calls go on with the others), or all have
   */
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
    refuse(options, ['precision', 'outputValue']);
    signal?.throwIfAborted();
    // as Python's chunks: several per worker, so that all end at about the same time
    const size = Math.max(1, Math.min(Math.ceil(texts.length / this.#workers.length / 10), 5000));
    const chunk = Math.max(size, options.batchSize ?? 32);
    const starts = Array.from(
      { length: Math.ceil(texts.length / chunk) || 1 },
      (_, i) => i * chunk,
    );
    let done = 0;
    const all = starts.map(async (start) => {
      const part = texts.slice(start, start + chunk);
      const made = await this.#withWorker((worker) =>
        worker.encode({ method, texts: part, options }, signal),
      );
      signal?.throwIfAborted();
      done += part.length;
      if (part.length > 0) onProgress?.({ done, total: texts.length });
      return made;
    });
    const parts = await unlessAborted(Promise.all(all), signal);
    const { columns } = parts[0]!;
    const data = new Float32Array(texts.length * columns);
    parts.forEach((part, index) => {
      data.set(part.data, starts[index]! * columns);
    });
    return { data, rows: texts.length, columns };
  }

  async #withWorker<Result>(use: (worker: PoolWorker) => Promise<Result>): Promise<Result> {
    this.#idle = this.#idle.filter(({ failure }) => !failure);
    const worker = this.#idle.pop() ?? (await this.#nextFree());
    try {
      return await use(worker);
    } finally {
      const next = this.#queue[0];
      if (worker.failure) this.#refuseIfNoneIsLeft();
      else if (next) this.#queue.shift()?.(worker);
      else this.#idle.push(worker);
    }
  }

  async #nextFree(): Promise<PoolWorker> {
    const next = await new Promise<PoolWorker | Error>((resolve) => {
      this.#queue.push(resolve);
      this.#refuseIfNoneIsLeft();
    });
    if (next instanceof Error) throw next;
    return next;
  }

  #refuseIfNoneIsLeft(): void {
    const [failure, ...others] = this.#workers.map((worker) => worker.failure);
    if (!failure || others.includes(undefined)) return;
    const waiting = this.#queue;
    this.#queue = [];
    for (const refused of waiting) refused(failure);
  }
}

/** What is made, or the signal's reason as soon as it aborts. */
async function unlessAborted<Made>(
  made: Promise<Made>,
  signal: AbortSignal | undefined,
): Promise<Made> {
  if (!signal) return made;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([made, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Types leave these out; a call that is not checked by them should not find them ignored. */
function refuse(options: object, names: readonly string[]): void {
  const given = new Map(Object.entries(options));
  const name = names.find((one) => given.get(one) !== undefined);
  if (name === undefined) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${name} was given, which a pool of workers does not support.`,
    fix: `Leave ${name} out, or use SentenceTransformer.`,
    details: { option: name },
  });
}

function requireCount(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${name} must be a whole number of at least 1, got ${value}.`,
    fix: 'Give for example 2.',
    details: { [name]: value },
  });
}
