import { createGenerator } from '@sentenceforge/random';
import { createShuffler } from './create-shuffler.ts';

/** What the order of {@link shuffleBuffer} follows from. */
export interface ShuffleBufferOptions {
  /** Items held at a time: an integer >= 1. Where it is no less than their number, every order is equally likely. */
  size: number;
  /** An integer from 0 to 2^53 - 1. */
  seed: number;
  /** An integer >= 0: each epoch has an order of its own; 0 when not given. */
  epoch?: number;
}

/**
 * The items of an iterable, each once, in random order as far as a buffer allows: an item drawn from the buffer makes
 * room for the next, so an item may come any time later but less than `size` places earlier than it was. The
 * algorithm of Hugging Face datasets' `IterableDataset.shuffle`; the order follows from (size, seed, epoch) alone.
 *
 * @throws OPTION_INVALID
 *
 * @example
 * for await (const line of shuffleBuffer(lines, { size: 10_000, seed: 42 })) console.log(line);
 */
export async function* shuffleBuffer<Item extends NonNullable<unknown>>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { size, seed, epoch = 0 }: ShuffleBufferOptions,
): AsyncGenerator<Item> {
  const shuffler = createShuffler<Item>(size, createGenerator({ seed, stream: epoch }));
  for await (const item of items) {
    const drawn = shuffler.exchange(item);
    if (drawn !== undefined) yield drawn;
  }
  yield* shuffler.drain();
}
