import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { LoadOptions } from './load-options.ts';
import type { PoolAnswer, PoolError, PoolMessage, PoolRequest } from './pool-message.ts';
import { SentenceTransformer } from './sentence-transformer.ts';

/** A worker of an `EncoderPool`: the entry point of its thread, imported by nothing. */
const { folder, options } = workerData as { folder: string; options: LoadOptions };
const port = parentPort!;
const loaded = SentenceTransformer.load(folder, options);

// the first answer, to the question 0, says that the model is there
loaded.then(
  ({ dimension }) => answer({ id: 0, data: new Float32Array(), columns: dimension }),
  (error: unknown) => answer({ id: 0, error: partsOf(error) }),
);
/** Of the questions that are not answered yet. */
const aborts = new Map<number, AbortController>();
/** Questions are answered one after the other; this is the last of them. */
let last: Promise<void> = Promise.resolve();
port.on('message', (message: PoolMessage) => {
  if (message === 'stop') stop();
  else if ('abort' in message) aborts.get(message.abort)?.abort();
  else {
    const abort = new AbortController();
    aborts.set(message.id, abort);
    last = last.then(() => serve(message, abort.signal));
  }
});

function stop(): void {
  for (const abort of aborts.values()) abort.abort();
  void Promise.allSettled([last.then(() => loaded).then((model) => model.dispose())]).then(() =>
    port.close(),
  );
}

async function serve(request: PoolRequest, signal: AbortSignal): Promise<void> {
  const { id, method, texts, options: given } = request;
  try {
    const model = await loaded;
    const { data, columns } = await model[method](texts, { ...given, signal });
    answer({ id, data: data as Float32Array, columns });
  } catch (error) {
    answer({ id, error: partsOf(error) });
  } finally {
    aborts.delete(id);
  }
}

function answer(message: PoolAnswer): void {
  port.postMessage(message, 'data' in message ? [message.data.buffer as ArrayBuffer] : []);
}

function partsOf(error: unknown): PoolError {
  if (!SentenceForgeError.isInstance(error)) return { problem: reasonOf(error) };
  const { code, problem, fix } = error;
  return { code, problem, fix, details: JSON.parse(JSON.stringify(error.details)) };
}
