import type { Generator } from '@sentenceforge/random';
import { requireWhole } from '../loading/require-whole.ts';

/** Holds up to a number of items, and gives them back in random order. */
export interface Shuffler<Item extends NonNullable<unknown>> {
  /** Takes an item; the one that it drives out, once as many are held as there is room for. */
  exchange(item: Item): Item | undefined;
  /** The items that are held, in random order; none is held after. */
  drain(): Item[];
}

/**
 * A shuffler with room for `size` items (an integer >= 1). Each item taken while it is full replaces one that is drawn
 * from those held.
 *
 * @throws OPTION_INVALID
 *
 * @example
 * const shuffler = createShuffler<string>(2, createGenerator({ seed: 42 }));
 * shuffler.exchange('a'); // undefined
 */
export function createShuffler<Item extends NonNullable<unknown>>(
  size: number,
  generator: Generator,
): Shuffler<Item> {
  requireWhole('size', size, 1, 0xffffffff);
  let held: Item[] = [];
  return {
    exchange(item) {
      if (held.length < size) {
        held.push(item);
        return undefined;
      }
      const place = generator.integer(size);
      const drawn = held[place];
      held[place] = item;
      return drawn;
    },
    drain() {
      const rest = held;
      held = [];
      for (let last = rest.length - 1; last > 0; last -= 1) {
        const other = generator.integer(last + 1);
        [rest[last], rest[other]] = [rest[other]!, rest[last]!];
      }
      return rest;
    },
  };
}
