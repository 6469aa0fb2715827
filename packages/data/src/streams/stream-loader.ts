import { SentenceForgeError } from '@sentenceforge/errors';
import { createGenerator } from '@sentenceforge/random';
import type { InputExample } from '../input-example.ts';
import type { BatchSource } from '../loading/batch-source.ts';
import { requireWhole } from '../loading/require-whole.ts';
import { settingsText } from '../loading/settings-text.ts';
import type { TableSource } from '../tables/table-source.ts';
import {
  createExampleReader,
  type ExampleOptions,
  type RowReader,
} from './create-example-reader.ts';
import { createShuffler, type Shuffler } from './create-shuffler.ts';
import { streamExamples } from './stream-examples.ts';

/** How a {@link StreamLoader} makes batches. */
export interface StreamLoaderOptions extends ExampleOptions {
  /** Examples in a batch: an integer >= 1; 16 when not given. */
  batchSize?: number;
  /** Whether each epoch has an order of its own, as far as the buffer allows; false when not given. */
  shuffle?: boolean;
  /** Examples held for shuffling: an integer >= 1; 10,000 when not given. */
  bufferSize?: number;
  /** What the orders follow from: an integer from 0 to 2^53 - 1; 42 when not given. */
  seed?: number;
  /** Whether to leave out a last batch that is not full; false when not given. */
  dropLast?: boolean;
}

/** Examples read ahead, to be seen without reading the stream. */
const shownExamples = 256;

/**
 * Batches of examples from a table that need not fit in memory: it holds a chunk of the source, the buffer of the
 * shuffle and a batch. The order of epoch e follows from the options and e alone; the batches before `start` are read
 * again and left out. The shuffle is that of {@link shuffleBuffer}: rows far apart in the file stay apart, so a file
 * that is sorted should be shuffled once before.
 *
 * @example
 * const loader = await StreamLoader.open(await openTable('train.parquet'), { shuffle: true });
 * for await (const batch of loader.batches(0)) console.log(batch.length);
 */
export class StreamLoader implements BatchSource {
  /** The first 256 examples of the source, or all where it has fewer. */
  readonly examples: readonly InputExample[];
  /** Its options, and the name, columns and number of rows of its source: not what the rows say. */
  readonly identity: string;
  readonly #source: TableSource;
  readonly #options: LoaderOptions;

  private constructor(
    source: TableSource,
    options: LoaderOptions,
    examples: readonly InputExample[],
  ) {
    this.#source = source;
    this.#options = options;
    this.examples = examples;
    const { name, columns, rows } = source;
    this.identity = settingsText({ source: name, columns, rows, ...options });
  }

  /**
   * A loader over a source, after reading its first examples.
   *
   * @throws DATA_EMPTY when it has none; OPTION_INVALID; what `streamExamples` throws.
   */
  static async open(source: TableSource, options: StreamLoaderOptions = {}): Promise<StreamLoader> {
    const { batchSize = 16, shuffle = false, bufferSize = 10_000, seed = 42 } = options;
    const { dropLast = false } = options;
    requireWhole('batchSize', batchSize, 1, Number.MAX_SAFE_INTEGER);
    requireWhole('bufferSize', bufferSize, 1, 0xffffffff);
    requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
    const examples: InputExample[] = [];
    for await (const example of streamExamples(source, options)) {
      examples.push(example);
      if (examples.length === shownExamples) break;
    }
    if (examples.length === 0) {
      throw new SentenceForgeError('DATA_EMPTY', {
        problem: `${source.name} has no rows.`,
        fix: 'Give a table with at least one example.',
        details: { file: source.name },
      });
    }
    const all = { ...options, batchSize, shuffle, bufferSize, seed, dropLast };
    return new StreamLoader(source, all, examples);
  }

  /** Batches per epoch, where the source knows how many rows it has; fewer come where `onBadRow` takes rows. */
  get length(): number | undefined {
    if (this.#source.rows === undefined) return undefined;
    const batches = this.#source.rows / this.#options.batchSize;
    return this.#options.dropLast ? Math.floor(batches) : Math.ceil(batches);
  }

  /**
   * The batches of one epoch, without the first `start` of them; may be iterated more than once.
   *
   * @throws OPTION_INVALID
   */
  batches(epoch = 0, start = 0): AsyncIterable<readonly InputExample[]> {
    requireWhole('epoch', epoch, 0, 0xffffffff);
    requireWhole('start', start, 0, Number.MAX_SAFE_INTEGER);
    return { [Symbol.asyncIterator]: () => iterate(this.#source, this.#options, { epoch, start }) };
  }
}

type LoaderOptions = ExampleOptions & Required<Omit<StreamLoaderOptions, keyof ExampleOptions>>;

async function* iterate(
  source: TableSource,
  options: LoaderOptions,
  { epoch, start }: { epoch: number; start: number },
): AsyncGenerator<readonly InputExample[]> {
  const { batchSize, dropLast } = options;
  let skipped = 0;
  let batch: InputExample[] = [];
  for await (const examples of examplesByChunk(source, options, epoch)) {
    for (const example of examples) {
      if (skipped < start * batchSize) {
        skipped += 1;
        continue;
      }
      batch.push(example);
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0 && !dropLast) yield batch;
}

/** Chunk by chunk, because an `await` for each row would cost more than the row. */
async function* examplesByChunk(
  source: TableSource,
  { shuffle, bufferSize, seed, ...options }: LoaderOptions,
  epoch: number,
): AsyncGenerator<Iterable<InputExample>> {
  const readerOf = createExampleReader(source, options);
  const shuffler = createShuffler<InputExample>(
    bufferSize,
    createGenerator({ seed, stream: epoch }),
  );
  for await (const chunk of source.chunks()) {
    const examples = readRows(readerOf(chunk), chunk.rows);
    yield shuffle ? exchange(examples, shuffler) : examples;
  }
  yield shuffler.drain();
}

function* readRows(exampleAt: RowReader, rows: number): Generator<InputExample> {
  for (let row = 0; row < rows; row += 1) {
    const example = exampleAt(row);
    if (example !== undefined) yield example;
  }
}

function* exchange(
  examples: Iterable<InputExample>,
  shuffler: Shuffler<InputExample>,
): Generator<InputExample> {
  for (const example of examples) {
    const drawn = shuffler.exchange(example);
    if (drawn !== undefined) yield drawn;
  }
}
