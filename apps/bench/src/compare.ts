import { measure } from './measure.ts';
import type { Side } from './side.ts';
import { type Pair, type Summary, summarise } from './summarise.ts';

/** Settings of {@link compare}. */
export interface CompareOptions {
  /** How many pairs of runs; 5 or more for a number that is published. */
  readonly repetitions: number;
  /** Called with each finished pair, for progress. */
  readonly onPair?: (pair: Pair, repetition: number) => void;
}

/** Measures two sides in pairs. Who goes first changes from pair to pair, so that warming up or slowing down favours no one. */
export async function compare(ours: Side, theirs: Side, options: CompareOptions): Promise<Summary> {
  const pairs: Pair[] = [];
  for (let repetition = 0; repetition < options.repetitions; repetition++) {
    const order = repetition % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const first = await measure(order[0]!);
    const second = await measure(order[1]!);
    const pair =
      order[0] === ours ? { ours: first, theirs: second } : { ours: second, theirs: first };
    pairs.push(pair);
    options.onPair?.(pair, repetition);
  }
  return summarise(pairs);
}
