import { Worker } from 'node:worker_threads';
import { type ErrorCode, SentenceForgeError } from '@sentenceforge/errors';
import type { LoadOptions } from './load-options.ts';
import type { PoolAnswer, PoolError, PoolRequest } from './pool-message.ts';

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
    this.#worker = new Worker(new URL(`./encoder-pool-worker.${extension}`, import.meta.url), {
      workerData: { folder, options },
      execArgv: extension === 'ts' ? ['--conditions=@sentenceforge/source'] : [],
    });
    this.#worker.on('message', (answer: PoolAnswer) => this.#take(answer.id)?.(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#fail(new Error('the worker has ended'));
        resolve();
      });
    });
  }

  /** A worker that has loaded its model. Throws what loading throws. */
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

  /** Row after row. Throws what encoding throws, and BACKEND_FAILED when the thread has died. */
  async encode(
    request: Omit<PoolRequest, 'id'>,
  ): Promise<{ readonly data: Float32Array; readonly columns: number }> {
    const id = ++this.#asked;
    const answer = this.#answer(id);
    this.#worker.postMessage({ ...request, id });
    return answer;
  }

  /** End the thread after the batch at hand: one that is ended within ONNX Runtime takes the whole process with it. */
  async stop(): Promise<void> {
    this.#fail(new Error('the pool was disposed of'));
    this.#worker.postMessage('stop');
    await this.#ended;
  }

  async #answer(id: number): Promise<{ data: Float32Array; columns: number }> {
    const answer = await new Promise<PoolAnswer | Error>((resolve) => {
      if (this.#failure) resolve(this.#failure);
      else this.#waiting.set(id, resolve);
    });
    if (!(answer instanceof Error) && 'data' in answer) return answer;
    throw errorOf(answer instanceof Error ? { problem: answer.message } : answer.error);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.(this.#failure);
  }
}

function errorOf(parts: PoolError): SentenceForgeError {
  if (parts.code !== undefined) return new SentenceForgeError(parts.code as ErrorCode, parts);
  return new SentenceForgeError('BACKEND_FAILED', {
    problem: `A worker of the pool failed: ${parts.problem}.`,
    fix: 'Start a new pool; with fewer workers when memory ran out.',
  });
}
