import { SentenceForgeError } from '@sentenceforge/errors';
import {
  type Executable,
  type HostTensor,
  input,
  makeProgram,
  type Program,
  parameter,
} from '@sentenceforge/graph';
import type { Loss } from '@sentenceforge/losses';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';

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
  readonly #columns: number;
  readonly #program: Program;
  readonly #executable: Executable;

  private constructor(
    model: SentenceTransformer,
    state: ParameterStore,
    columns: number,
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
   * @throws OPTION_INVALID for a loss that trains no classifier
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
    const logits = loss.logits({
      columns: Array.from({ length: columns }, (_, column) =>
        input(`column${column}`, ['B', model.dimension]),
      ),
      parameters: Object.fromEntries(
        state.names.map((name) => [name, parameter(name, state.get(name).shape)]),
      ),
      extras: {},
    });
    const program = makeProgram({ logits });
    return new Classifier(model, state, columns, program, await model.backend.compile(program));
  }

  /** The class id of each example, given its texts. */
  async predict(examples: readonly (readonly string[])[]): Promise<Int32Array> {
    if (examples.length === 0) return new Int32Array(0);
    const texts = Array.from({ length: this.#columns }, (_, c) => examples.map((e) => e[c]!));
    const { data, columns: dimension } = await this.#model.encode(texts.flat());
    const size = examples.length * dimension;
    const feeds: Record<string, HostTensor> = Object.fromEntries(
      texts.map((_, column) => [
        `column${column}`,
        {
          data: Float32Array.from(data.subarray(column * size, (column + 1) * size)),
          shape: [examples.length, dimension],
          dtype: 'float32' as const,
        },
      ]),
    );
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
