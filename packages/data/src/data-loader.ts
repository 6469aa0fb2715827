import { SentenceForgeError } from '@sentenceforge/errors';
import type { InputExample, InputExampleContent } from './input-example.ts';
import type { BatchPlan, BatchSampler } from './loading/batch-sampler.ts';
import type { BatchSource } from './loading/batch-source.ts';
import { checkLoaderOptions } from './loading/check-loader-options.ts';
import { examplesAt } from './loading/examples-at.ts';
import { planEpochs } from './loading/plan-epochs.ts';
import { requirePosition } from './loading/require-position.ts';
import { samplers } from './loading/samplers/samplers.ts';
import { settingsText } from './loading/settings-text.ts';

/** How a {@link DataLoader} makes batches. */
export interface DataLoaderOptions {
  /** Examples in a batch: an integer >= 1; 16 when neither it nor `batchTokens` is given (1 in PyTorch). */
  batchSize?: number;
  /**
   * Tokens in a batch in place of examples, over all texts of its examples: an integer >= 1. A batch holds as many
   * examples as fit, and one that is longer than that alone.
   */
  batchTokens?: number;
  /** How many tokens a text has, for `batchTokens` and length buckets; each text is counted once. */
  countTokens?: (text: string) => number;
  /** How the examples of a batch are chosen: by a sampler's name or with one of your own; 'default' when not given. */
  sampler?: keyof typeof samplers | BatchSampler;
  /** Whether each epoch has an order of its own; false when not given. */
  shuffle?: boolean;
  /** What the orders follow from: an integer from 0 to 2^53 - 1; 42 when not given. */
  seed?: number;
  /** Whether to leave out batches with fewer than `batchSize` examples; false when not given. */
  dropLast?: boolean;
}

/**
 * Examples in batches, as PyTorch's `DataLoader`. It holds no position: the order of epoch e follows from the seed and
 * e alone, so that any epoch can be read at any time, again, and from any batch on after a resume.
 *
 * Errors: DATA_EMPTY when there are no examples; OPTION_INVALID; NAME_UNKNOWN for a sampler's name; what the sampler
 * refuses.
 *
 * @example
 * const loader = new DataLoader(examples, { batchSize: 16, shuffle: true, sampler: 'no_duplicates' });
 * for (const batch of loader.batches(3)) console.log(batch.length);
 */
export class DataLoader<Content extends InputExampleContent = InputExampleContent>
  implements BatchSource<Content>, Iterable<readonly InputExample<Content>[]>
{
  /** The examples in the order in which they were given; a copy of the list. */
  readonly examples: readonly InputExample<Content>[];
  /** Undefined where `batchTokens` takes its place. */
  readonly batchSize: number | undefined;
  readonly batchTokens: number | undefined;
  readonly sampler: BatchSampler;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly dropLast: boolean;
  /** Its options, a sampler of your own with its fields and the source of its functions. */
  readonly identity: string;
  readonly #plan: (epoch: number) => BatchPlan;
  #length: number | undefined;

  constructor(examples: readonly InputExample<Content>[], options: DataLoaderOptions = {}) {
    if (examples.length === 0) {
      throw new SentenceForgeError('DATA_EMPTY', {
        problem: 'A DataLoader was given no examples.',
        fix: 'Give it at least one InputExample.',
      });
    }
    checkLoaderOptions(options);
    const { batchTokens, sampler = 'default', shuffle = false, seed = 42 } = options;
    this.examples = examples.slice();
    this.batchSize = batchTokens === undefined ? (options.batchSize ?? 16) : undefined;
    this.batchTokens = batchTokens;
    this.sampler = typeof sampler === 'string' ? samplers[sampler] : sampler;
    this.shuffle = shuffle;
    this.seed = seed;
    this.dropLast = options.dropLast ?? false;
    this.identity = settingsText({
      batchSize: this.batchSize,
      batchTokens,
      countTokens: options.countTokens,
      sampler: typeof sampler === 'string' ? sampler : { ...sampler, plan: sampler.plan },
      shuffle,
      seed,
      dropLast: this.dropLast,
    });
    this.#plan = planEpochs(this, options.countTokens);
  }

  /**
   * Batches in epoch 0. The other epochs have as many, but where the order decides how many there are: with
   * `batchTokens` or the sampler no_duplicates they may have a few more or fewer.
   */
  get length(): number {
    this.#length ??= this.#plan(0).length;
    return this.#length;
  }

  /**
   * The batches of one epoch from the batch `start` on (integers >= 0); may be iterated more than once.
   * Errors: OPTION_INVALID, also for a batch of a sampler that names no examples.
   */
  batches(epoch = 0, start = 0): Iterable<readonly InputExample<Content>[]> {
    requirePosition(epoch, start);
    return { [Symbol.iterator]: () => this.#read(epoch, start) };
  }

  /** The batches of epoch 0. */
  [Symbol.iterator](): Iterator<readonly InputExample<Content>[]> {
    return this.#read(0, 0);
  }

  *#read(epoch: number, start: number): Generator<readonly InputExample<Content>[]> {
    const plan = this.#plan(epoch);
    for (let batch = start; batch < plan.length; batch += 1) {
      yield examplesAt(this.examples, plan[batch]!, this.sampler.name);
    }
  }
}
