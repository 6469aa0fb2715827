import { requireWholeNumber } from '../options/require-whole-number.ts';

/**
 * Keeps the `capacity` best of any number of scores with their ids (whole numbers up to 2^53), in a binary heap whose
 * root is the worst of them. Of equal scores those of lower ids are kept and come first, in whatever order they were
 * offered (Python's heaps and `torch.topk` leave that open). A score that is not a number is never kept.
 *
 * @throws OPTION_INVALID when `capacity` is not a whole number of at least 0.
 * @example
 * const best = new TopK(2);
 * [0.3, 0.9, 0.5].forEach((score, id) => best.offer(score, id));
 * best.sorted(); // { scores: Float64Array [0.9, 0.5], ids: Float64Array [1, 2] }
 */
export class TopK {
  readonly capacity: number;
  readonly #scores: Float64Array;
  readonly #ids: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    requireWholeNumber('capacity', capacity, 0);
    this.capacity = capacity;
    this.#scores = new Float64Array(capacity);
    this.#ids = new Float64Array(capacity);
  }

  /** How many are held. */
  get size(): number {
    return this.#size;
  }

  /** A score below this one would not be kept: minus infinity until `capacity` are held. */
  get bar(): number {
    return this.#size < this.capacity ? -Infinity : (this.#scores[0] ?? Infinity);
  }

  /** Keeps a score if it is among the best so far, and says whether it did. */
  offer(score: number, id: number): boolean {
    if (Number.isNaN(score) || this.capacity === 0) {
      return false;
    }
    if (this.#size < this.capacity) {
      this.#rise(this.#size++, score, id);
      return true;
    }
    if (!isWorse(this.#scores[0]!, this.#ids[0]!, score, id)) {
      return false;
    }
    this.#sink(score, id);
    return true;
  }

  /** What is held, best first. */
  sorted(): { scores: Float64Array; ids: Float64Array } {
    const [scores, ids] = [this.#scores, this.#ids];
    const order = Uint32Array.from({ length: this.#size }, (_, at) => at);
    order.sort((one, other) => scores[other]! - scores[one]! || ids[one]! - ids[other]!);
    return {
      scores: Float64Array.from(order, (at) => scores[at]!),
      ids: Float64Array.from(order, (at) => ids[at]!),
    };
  }

  #rise(start: number, score: number, id: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(score, id, this.#scores[parent]!, this.#ids[parent]!)) {
        break;
      }
      this.#scores[at] = this.#scores[parent]!;
      this.#ids[at] = this.#ids[parent]!;
      at = parent;
    }
    this.#scores[at] = score;
    this.#ids[at] = id;
  }

  #sink(score: number, id: number): void {
    const [scores, ids, size] = [this.#scores, this.#ids, this.#size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const next = child + 1;
      if (next < size && isWorse(scores[next]!, ids[next]!, scores[child]!, ids[child]!)) {
        child = next;
      }
      if (!isWorse(scores[child]!, ids[child]!, score, id)) {
        break;
      }
      scores[at] = scores[child]!;
      ids[at] = ids[child]!;
      at = child;
    }
    scores[at] = score;
    ids[at] = id;
  }
}

function isWorse(score: number, id: number, otherScore: number, otherId: number): boolean {
  return score < otherScore || (score === otherScore && id > otherId);
}
