import type { InputExample, InputExampleContent } from '../input-example.ts';

/**
 * Batches for training: what `fit` takes. A source holds no position: the batches of an epoch follow from the source
 * and the epoch's number alone, so `(epoch, batch)` is a position that a checkpoint can hold.
 */
export interface BatchSource<Content extends InputExampleContent = InputExampleContent> {
  /** Batches per epoch; undefined where only reading them tells. */
  readonly length: number | undefined;
  /** The examples, where they are all in memory; for a stream those of its first rows. At least one. */
  readonly examples: readonly InputExample<Content>[];
  /**
   * What the batches follow from beside {@link examples}, as a text for messages: options, seed, where rows come from.
   * A run goes on only with sources of the same identity.
   */
  readonly identity: string;
  /**
   * The batches of one epoch.
   *
   * @param epoch an integer >= 0
   * @param start how many batches of it to leave out: the position to go on from; default 0
   */
  batches(
    epoch?: number,
    start?: number,
  ): Iterable<readonly InputExample<Content>[]> | AsyncIterable<readonly InputExample<Content>[]>;
}
