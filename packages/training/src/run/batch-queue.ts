import type { BatchSource, InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';

/** How far a source was read: its round (epoch of its own), and the batches taken of it. */
export interface BatchPosition {
  readonly round: number;
  readonly batch: number;
}

type Batch = readonly InputExample[];
type BatchIterator = Iterator<Batch> | AsyncIterator<Batch>;

/**
 * The batches of several sources, each read round after round. Its positions are those of batches that were handed out,
 * so that a run goes on exactly where it was left.
 */
export class BatchQueue {
  readonly #sources: readonly BatchSource[];
  readonly #positions: BatchPosition[];
  readonly #iterators: (BatchIterator | undefined)[];

  constructor(sources: readonly BatchSource[], positions?: readonly BatchPosition[]) {
    this.#sources = sources;
    this.#positions = sources.map((_, index) => positions?.[index] ?? { round: 0, batch: 0 });
    this.#iterators = sources.map(() => undefined);
  }

  get positions(): readonly BatchPosition[] {
    return [...this.#positions];
  }

  /**
   * The next batches of a source: as many as asked for, fewer at the end of a round, at least one.
   *
   * @throws DATA_EMPTY when a round has none, and what the source throws
   */
  async take(source: number, count: number): Promise<readonly Batch[]> {
    const taken: Batch[] = [];
    while (taken.length < count) {
      const { round, batch } = this.#positions[source]!;
      this.#iterators[source] ??= iterate(this.#sources[source]!.batches(round, batch));
      const next = await this.#iterators[source].next();
      if (!next.done) {
        taken.push(next.value);
        this.#positions[source] = { round, batch: batch + 1 };
        continue;
      }
      if (taken.length > 0) break;
      if (batch === 0) throw empty(source);
      this.#positions[source] = { round: round + 1, batch: 0 };
      this.#iterators[source] = undefined;
    }
    return taken;
  }

  /** Let the sources close what they hold open. */
  async close(): Promise<void> {
    await Promise.all(this.#iterators.map((iterator) => iterator?.return?.()));
    this.#iterators.fill(undefined);
  }
}

function iterate(batches: Iterable<Batch> | AsyncIterable<Batch>): BatchIterator {
  return Symbol.asyncIterator in batches
    ? batches[Symbol.asyncIterator]()
    : batches[Symbol.iterator]();
}

function empty(source: number): SentenceForgeError {
  return new SentenceForgeError('DATA_EMPTY', {
    problem: `The loader of objective ${source} gave no batch.`,
    fix: 'Give a loader that has at least one batch.',
    details: { objective: source },
  });
}
