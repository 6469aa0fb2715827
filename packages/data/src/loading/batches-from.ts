import { SentenceForgeError } from '@sentenceforge/errors';
import type { InputExample, InputExampleContent } from '../input-example.ts';
import type { BatchSource } from './batch-source.ts';
import { requirePosition } from './require-position.ts';
import { requireWhole } from './require-whole.ts';
import { skipBatches } from './skip-batches.ts';

type Batch<Content extends InputExampleContent> = readonly InputExample<Content>[];

/** What only the caller knows of the batches. */
export interface BatchesFromOptions<Content extends InputExampleContent> {
  /** The examples, or the first of them: at least one. Losses and columns are checked with them. */
  readonly examples: Batch<Content>;
  /** Batches per epoch, an integer >= 1, where known. */
  readonly length?: number | undefined;
  /**
   * What the batches follow from (a path, a seed): a run goes on from a checkpoint only when it is the same (default
   * `own batches`).
   */
  readonly identity?: string;
}

/**
 * Batches of your own making, from a stream or a plan that no sampler has.
 *
 * @param read gives the batches of an epoch, each of at least one example. For positions to be restored exactly it
 *   must give the same ones whenever it is called with the same epoch; to go on from a batch, those before are read
 *   and left out
 *
 * Errors: DATA_EMPTY when there are no examples and, while reading, for an empty batch; OPTION_INVALID.
 *
 * @example
 * const source = batchesFrom(
 *   async function* (epoch) {
 *     for await (const rows of readChunks(`part-${epoch}.jsonl`)) yield rows.map(toExample);
 *   },
 *   { examples: firstExamples },
 * );
 */
export function batchesFrom<Content extends InputExampleContent>(
  read: (epoch: number) => AsyncIterable<Batch<Content>> | Iterable<Batch<Content>>,
  { examples, length, identity = 'own batches' }: BatchesFromOptions<Content>,
): BatchSource<Content> {
  if (examples.length === 0) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: 'batchesFrom was given no examples.',
      fix: 'Give at least the first example that the batches will hold.',
    });
  }
  if (length !== undefined) requireWhole('length', length, 1);
  return {
    examples,
    length,
    identity,
    batches: (epoch = 0, start = 0) => {
      requirePosition(epoch, start);
      return {
        [Symbol.asyncIterator]: () => skipBatches(refuseEmpty(read(epoch), epoch), start),
      };
    },
  };
}

async function* refuseEmpty<Content extends InputExampleContent>(
  batches: AsyncIterable<Batch<Content>> | Iterable<Batch<Content>>,
  epoch: number,
): AsyncGenerator<Batch<Content>> {
  let position = 0;
  for await (const batch of batches) {
    if (batch.length === 0) {
      throw new SentenceForgeError('DATA_EMPTY', {
        problem: `Batch ${position} of epoch ${epoch} has no examples.`,
        fix: 'Let the function given to batchesFrom leave out empty batches.',
        details: { epoch, batch: position },
      });
    }
    yield batch;
    position += 1;
  }
}
