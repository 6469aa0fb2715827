import { Worker } from 'node:worker_threads';
import { type ErrorCode, reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { LoadOptions } from './load-options.ts';
import type { PoolAnswer, PoolError, PoolMessage, PoolRequest } from './pool-message.ts';

type Waiting = (answer: PoolAnswer | Error) => void;

/** One thread with a model of its own, which answers one question at a time. */
export class PoolWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #asked = 0;
  #failure: Error | undefined;

  private constructor(folder: string, options: LoadOptions) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = sending(
      () =>
        new Worker(new URL(`./encoder-pool-worker.${extension}`, import.meta.url), {
          workerData: { folder, options },
          execArgv: extension === 'ts' ? ['--conditions=@sentenceforge/source'] : [],
        }),
    );
    this.#worker.on('message', (answer: PoolAnswer) => this.#take(answer.id)?.(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#fail(new Error('the worker has ended'));
        resolve();
      });
    });
  }

  /** A worker that has loaded its model. Throws what loading throws; OPTION_INVALID for options no thread can get. */
  static async start(folder: string, options: LoadOptions): Promise<PoolWorker> {
    const worker = new PoolWorker(folder, options);
    try {
      await worker.#answer(0);
    } catch (error) {
      await worker.stop();
      throw error;
    }
    return worker;
  }

  /** Why the worker answers no more: its thread has died, or it was told to end. Undefined while it does answer. */
  get failure(): SentenceForgeError | undefined {
    return this.#failure && errorOf({ problem: reasonOf(this.#failure) });
  }

  /**
   * Row after row. Throws what encoding throws, BACKEND_FAILED when the thread has died, OPTION_INVALID for what no
   * thread can get; the signal's reason, once the batch at hand is done.
   */
  async encode(
    request: Omit<PoolRequest, 'id'>,
    signal?: AbortSignal,
  ): Promise<{ readonly data: Float32Array; readonly columns: number }> {
    signal?.throwIfAborted();
    if (this.failure) throw this.failure;
    const id = ++this.#asked;
    sending(() => this.#post({ ...request, id }));
    const abort = (): void => this.#post({ abort: id });
    signal?.addEventListener('abort', abort);
    try {
      return await this.#answer(id);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** End the thread after the batch at hand: one that is ended within ONNX Runtime takes the whole process with it. */
  async stop(): Promise<void> {
    this.#fail(new Error('the pool was disposed of'));
    this.#post('stop');
    await this.#ended;
  }

  #post(message: PoolMessage): void {
    this.#worker.postMessage(message);
  }

  async #answer(id: number): Promise<{ data: Float32Array; columns: number }> {
    const answer = await new Promise<PoolAnswer | Error>((resolve) => {
      if (this.#failure) resolve(this.#failure);
      else this.#waiting.set(id, resolve);
    });
    if (!(answer instanceof Error) && 'data' in answer) return answer;
    throw errorOf(answer instanceof Error ? { problem: reasonOf(answer) } : answer.error);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(reasonOf(error));
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.(this.#failure);
  }
}

/** What `send` makes; OPTION_INVALID where it sends what cannot be copied to another thread. */
function sending<Made>(send: () => Made): Made {
  try {
    return send();
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'DataCloneError')) throw cause;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `A text or an option cannot be sent to a worker of the pool: ${reasonOf(cause)}`,
      fix: 'Give texts that are strings, and options that are plain values.',
      cause,
    });
  }
}

function errorOf(parts: PoolError): SentenceForgeError {
  if (parts.code !== undefined) return new SentenceForgeError(parts.code as ErrorCode, parts);
  return new SentenceForgeError('BACKEND_FAILED', {
    problem: `A worker of the pool failed: ${parts.problem}.`,
    fix: 'Start a new pool; with fewer workers when memory ran out.',
  });
}
