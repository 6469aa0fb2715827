import { SentenceForgeError } from '@sentenceforge/errors';
import { createGenerator } from '@sentenceforge/random';

/** How {@link interleavedOrder} picks. */
export interface InterleaveOptions {
  /** How likely each list is to be next: numbers above 0, whose sum need not be 1; in turn when not given. */
  probabilities?: readonly number[];
  /** What draws follow from: an integer from 0 to 2^53 - 1; 42 when not given. */
  seed?: number;
}

/**
 * In what order items of several lists, put one after the other, are taken so that the lists alternate: in turn, or
 * drawn. Each item comes once, those of a list in their order; a list that is used up is passed over
 * (`interleave_datasets` of Hugging Face datasets with `all_exhausted_without_replacement`).
 *
 * @param lengths of the lists
 * @throws OPTION_INVALID for probabilities that are not one number above 0 for each list.
 *
 * @example interleavedOrder([3, 1]) // 0, 3, 1, 2
 */
export function interleavedOrder(
  lengths: readonly number[],
  { probabilities, seed = 42 }: InterleaveOptions = {},
): Uint32Array {
  requireProbabilities(lengths, probabilities);
  const order = new Uint32Array(sum(lengths));
  const next = lengths.map((_, list) => sum(lengths.slice(0, list)));
  const ends = next.map((start, list) => start + lengths[list]!);
  const generator = createGenerator({ seed });
  let open = [...lengths.keys()].filter((list) => lengths[list]! > 0);
  let turn = 0;
  for (let place = 0; place < order.length; place += 1) {
    if (probabilities !== undefined) {
      const weights = open.map((list) => probabilities[list]!);
      turn = draw(weights, generator.uniform());
    }
    const list = open[turn]!;
    order[place] = next[list]!;
    next[list] = next[list]! + 1;
    const isUsedUp = next[list] === ends[list];
    if (isUsedUp) open = open.filter((other) => other !== list);
    // Without the list at `turn`, the one after it has moved to its place.
    turn = (isUsedUp ? turn : turn + 1) % Math.max(1, open.length);
  }
  return order;
}

/** The first place where the sum of weights exceeds that share of their total. */
function draw(weights: readonly number[], share: number): number {
  let rest = share * sum(weights);
  const place = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return place < 0 ? weights.length - 1 : place;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function requireProbabilities(
  lengths: readonly number[],
  probabilities: readonly number[] | undefined,
): void {
  if (probabilities === undefined) return;
  const areNumbers = probabilities.every((share) => Number.isFinite(share) && share > 0);
  if (areNumbers && probabilities.length === lengths.length) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option probabilities is ${JSON.stringify(probabilities)} for ${lengths.length} data sets.`,
    fix: 'Give one number above 0 for each data set, such as 0.8 and 0.2.',
    details: { option: 'probabilities', value: probabilities },
  });
}
