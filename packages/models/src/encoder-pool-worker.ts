import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { LoadOptions } from './load-options.ts';
import type { PoolAnswer, PoolError, PoolRequest } from './pool-message.ts';
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
const stopping = new AbortController();
/** Questions are answered one after the other; this is the last of them. */
let last: Promise<void> = Promise.resolve();
port.on('message', (message: PoolRequest | 'stop') => {
  if (message !== 'stop') {
    last = last.then(() => serve(message));
    return;
  }
  stopping.abort();
  void Promise.allSettled([last.then(() => loaded).then((model) => model.dispose())]).then(() =>
    port.close(),
  );
});

async function serve({ id, method, texts, options: given }: PoolRequest): Promise<void> {
  try {
    const model = await loaded;
    const { data, columns } = await model[method](texts, { ...given, signal: stopping.signal });
    answer({ id, data: data as Float32Array, columns });
  } catch (error) {
    answer({ id, error: partsOf(error) });
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
