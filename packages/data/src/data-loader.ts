import { SentenceForgeError } from '@sentenceforge/errors';
import { permutation } from '@sentenceforge/random';
import type { InputExample, InputExampleContent } from './input-example.ts';

/** How a {@link DataLoader} makes batches. */
export interface DataLoaderOptions {
  /** Examples in a batch: an integer >= 1; 16 when not given (1 in PyTorch). */
  batchSize?: number;
  /** Whether each epoch has an order of its own; false when not given. */
  shuffle?: boolean;
  /** What the orders follow from: an integer from 0 to 2^53 - 1; 42 when not given. */
  seed?: number;
  /** Whether to leave out a last batch that is not full; false when not given. */
  dropLast?: boolean;
}

/**
 * Examples in batches, as PyTorch's `DataLoader`. It holds no position: the order of epoch e follows from the seed and
 * e alone, so that any epoch can be read at any time, again, and after a resume.
 *
 * Errors: DATA_EMPTY when there are no examples; OPTION_INVALID.
 *
 * @example
 * const loader = new DataLoader(examples, { batchSize: 16, shuffle: true });
 * for (const batch of loader.batches(3)) console.log(batch.length);
 */
export class DataLoader<Content extends InputExampleContent = InputExampleContent>
  implements Iterable<readonly InputExample<Content>[]>
{
  /** The examples in the order in which they were given; a copy of the list. */
  readonly examples: readonly InputExample<Content>[];
  readonly batchSize: number;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly dropLast: boolean;

  constructor(
    examples: readonly InputExample<Content>[],
    { batchSize = 16, shuffle = false, seed = 42, dropLast = false }: DataLoaderOptions = {},
  ) {
    if (examples.length === 0) {
      throw new SentenceForgeError('DATA_EMPTY', {
        problem: 'A DataLoader was given no examples.',
        fix: 'Give it at least one InputExample.',
      });
    }
    requireInteger('batchSize', batchSize, 1, Number.MAX_SAFE_INTEGER);
    requireInteger('seed', seed, 0, Number.MAX_SAFE_INTEGER);
    requireBoolean('shuffle', shuffle);
    requireBoolean('dropLast', dropLast);
    this.examples = examples.slice();
    this.batchSize = batchSize;
    this.shuffle = shuffle;
    this.seed = seed;
    this.dropLast = dropLast;
  }

  /** Batches per epoch. */
  get length(): number {
    const batches = this.examples.length / this.batchSize;
    return this.dropLast ? Math.floor(batches) : Math.ceil(batches);
  }

  /**
   * The batches of one epoch (an integer >= 0); may be iterated more than once. Errors: OPTION_INVALID.
   */
  batches(epoch = 0): Iterable<readonly InputExample<Content>[]> {
    requireInteger('epoch', epoch, 0, 2 ** 32 - 1);
    return { [Symbol.iterator]: () => iterate(this, epoch) };
  }

  /** The batches of epoch 0. */
  [Symbol.iterator](): Iterator<readonly InputExample<Content>[]> {
    return iterate(this, 0);
  }
}

function* iterate<Content extends InputExampleContent>(
  loader: DataLoader<Content>,
  epoch: number,
): Generator<readonly InputExample<Content>[]> {
  const { examples, batchSize, seed, shuffle } = loader;
  const order = shuffle ? permutation(examples.length, { seed, stream: epoch }) : undefined;
  for (let batch = 0; batch < loader.length; batch += 1) {
    const start = batch * batchSize;
    const end = start + batchSize;
    yield order === undefined
      ? examples.slice(start, end)
      : Array.from(order.subarray(start, end), (index) => examples[index]!);
  }
}

function requireInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option ${name} of a DataLoader is ${String(value)}.`,
    fix: `Give an integer from ${least} to ${most}.`,
    details: { option: name, value },
  });
}

function requireBoolean(name: string, value: boolean): void {
  if (typeof value === 'boolean') return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option ${name} of a DataLoader is ${String(value)}.`,
    fix: 'Give true or false.',
    details: { option: name, value },
  });
}
