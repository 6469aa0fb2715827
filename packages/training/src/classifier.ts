import { SentenceForgeError } from '@sentenceforge/errors';
import { type Executable, input, makeProgram, type Program, parameter } from '@sentenceforge/graph';
import type { Loss } from '@sentenceforge/losses';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { columnFeeds } from './column-feeds.ts';
import { checkLossState } from './loss-state.ts';

/**
 * Classes of pairs by the classifier that a loss trains (SoftmaxLoss), from the weights as they are at each call.
 *
 * @example
 * const { lossStates } = await fit(model, { trainObjectives: [[loader, loss]] });
 * const classifier = await Classifier.create(model, loss, lossStates[0], 2);
 * const ids = await classifier.predict([['A man sings.', 'A person makes music.']]);
 */
export class Classifier {
  readonly #model: SentenceTransformer;
  readonly #state: ParameterStore;
  readonly #columns: readonly string[];
  readonly #program: Program;
  readonly #executable: Executable;

  private constructor(
    model: SentenceTransformer,
    state: ParameterStore,
    columns: readonly string[],
    program: Program,
    executable: Executable,
  ) {
    this.#model = model;
    this.#state = state;
    this.#columns = columns;
    this.#program = program;
    this.#executable = executable;
  }

  /**
   * @param state the weights that the loss owns
   * @param columns texts of an example
   * @throws OPTION_INVALID for a loss that trains no classifier, or weights that are not its own
   */
  static async create(
    model: SentenceTransformer,
    loss: Loss,
    state: ParameterStore,
    columns: number,
  ): Promise<Classifier> {
    if (!loss.logits) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `${loss.name} trains no classifier.`,
        fix: 'Use a loss that does, such as SoftmaxLoss.',
        details: { loss: loss.name },
      });
    }
    checkLossState(loss, model, state);
    const names = Array.from({ length: columns }, (_, column) => `column${column}`);
    const logits = loss.logits({
      columns: names.map((name) => input(name, ['B', model.dimension])),
      parameters: Object.fromEntries(
        state.names.map((name) => [name, parameter(name, state.get(name).shape)]),
      ),
      extras: {},
    });
    const program = makeProgram({ logits });
    return new Classifier(model, state, names, program, await model.backend.compile(program));
  }

  /**
   * The class id of each example.
   *
   * @param examples the texts of each, as many as there are columns
   * @throws LOSS_INPUT_MISMATCH with the index of an example that has another number of texts
   */
  async predict(examples: readonly (readonly string[])[]): Promise<Int32Array> {
    if (examples.length === 0) return new Int32Array(0);
    const columns = this.#columns;
    const wrong = examples.findIndex((texts) => texts.length !== columns.length);
    if (wrong >= 0) {
      throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
        problem: `Example ${wrong} has ${examples[wrong]!.length} texts; the classifier takes ${columns.length}.`,
        fix: 'Give every example as many texts as it was trained on.',
        details: { index: wrong, texts: examples[wrong]!.length, expected: columns.length },
      });
    }
    const feeds = await columnFeeds(this.#model, examples, columns);
    for (const { attributes } of this.#program.parameters) {
      feeds[attributes.name] = this.#state.get(attributes.name);
    }
    const { logits } = await this.#executable.run(feeds);
    const classes = logits!.shape[1]!;
    return Int32Array.from(examples, (_, row) => {
      const scores = logits!.data.subarray(row * classes, (row + 1) * classes);
      return scores.indexOf(Math.max(...scores));
    });
  }

  /** Release native memory. */
  async dispose(): Promise<void> {
    await this.#executable.dispose();
  }
}
