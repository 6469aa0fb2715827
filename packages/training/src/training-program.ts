import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import {
  bindSizes,
  type Executable,
  evaluateSize,
  type HostTensor,
  input,
  makeProgram,
  multiplySizes,
  type ParameterGradient,
  type Program,
  parameter,
  parameterGradients,
  slice,
  type Tensor,
} from '@sentenceforge/graph';
import type { Loss } from '@sentenceforge/losses';
import type { EmbeddingGraph, ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import type { DropoutMasks } from '@sentenceforge/random';
import type { Optimizer } from './optimizers/optimizer.ts';
import type { TrainableTensor } from './optimizers/trainable-tensor.ts';

/** Attention runs over this many blocks of texts of similar length: more cost nodes, fewer cost padding (apps/bench/LOG.md). */
const lengthGroups = 3;

export interface TrainingProgramOptions {
  readonly model: SentenceTransformer;
  readonly loss: Loss;
  /** The loss's own weights. */
  readonly lossState: ParameterStore;
  /** Put before the names of the loss's weights, so that those of several objectives differ. */
  readonly prefix: string;
  /** Texts of an example. */
  readonly columns: number;
  /** Numbers of a label, 1 for a single one. */
  readonly labelWidth: number;
  readonly dropout: boolean;
}

/** What one step computes for one objective: forward, loss and backward as one compiled graph. */
export class TrainingProgram {
  readonly #options: TrainingProgramOptions;
  readonly #graph: EmbeddingGraph;
  readonly #gradients: readonly ParameterGradient[];
  readonly #lookups: readonly Lookup[];
  readonly #program: Program;
  readonly #executable: Executable;
  readonly #names: ReadonlySet<string>;
  readonly #masks: Uint8Array[] = [];

  private constructor(
    options: TrainingProgramOptions,
    graph: EmbeddingGraph,
    gradients: readonly ParameterGradient[],
    lookups: readonly Lookup[],
    program: Program,
    executable: Executable,
  ) {
    this.#options = options;
    this.#graph = graph;
    this.#gradients = gradients;
    this.#lookups = lookups;
    this.#program = program;
    this.#executable = executable;
    this.#names = new Set(gradients.map(({ parameter: weight }) => weight.attributes.name));
  }

  static async compile(options: TrainingProgramOptions): Promise<TrainingProgram> {
    const { model, loss, lossState, prefix, columns, labelWidth, dropout } = options;
    const texts = multiplySizes(columns, 'B');
    const graph = model.buildGraph({ texts, groups: lengthGroups, training: dropout });
    const labelShape = labelWidth === 1 ? ['B'] : ['B', labelWidth];
    const labelType = loss.labels === 'class' ? 'int32' : 'float32';
    const value = loss.compute({
      columns: Array.from({ length: columns }, (_, column) =>
        slice(graph.embeddings, {
          axis: 0,
          start: multiplySizes(column, 'B'),
          end: multiplySizes(column + 1, 'B'),
        }),
      ),
      ...(loss.labels === 'none' ? {} : { labels: input('labels', labelShape, labelType) }),
      parameters: Object.fromEntries(
        lossState.names.map((name) => [
          name,
          parameter(`${prefix}${name}`, lossState.get(name).shape),
        ]),
      ),
      extras: {},
    });
    const gradients = parameterGradients(value);
    const outputs: Record<string, Tensor> = { loss: value };
    for (const { parameter: weight, dense } of gradients) {
      if (dense) outputs[gradientName(weight.attributes.name)] = dense;
    }
    const lookups = addLookups(gradients, outputs);
    const program = makeProgram(outputs);
    const executable = await model.backend.compile(program);
    return new TrainingProgram(options, graph, gradients, lookups, program, executable);
  }

  /** Put before the names of weights that the loss owns. */
  get prefix(): string {
    return this.#options.prefix;
  }

  /** The names of what it trains. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** What it trains: name, shape, and how each gradient arrives. */
  get tensors(): readonly Omit<TrainableTensor, 'weightDecay'>[] {
    return this.#gradients.map(({ parameter: { attributes, shape }, dense, rows }) => {
      if (dense && rows.length > 0) {
        throw new SentenceForgeError('OPTION_INVALID', {
          problem: `The weight ${attributes.name} is both looked up in and multiplied with.`,
          fix: 'Do not tie an embedding table to a projection: that is not supported yet.',
          details: { name: attributes.name },
        });
      }
      const gradient = dense ? 'dense' : 'rows';
      return { name: attributes.name, shape: shape as readonly number[], gradient };
    });
  }

  /**
   * Compute the loss of a batch; the gradients go to the optimizer.
   *
   * @param step 0 for the first: what the dropout masks follow from
   */
  async run(
    batch: readonly InputExample[],
    optimizer: Optimizer,
    { masks, seed, step }: { masks: DropoutMasks; seed: number; step: number },
  ): Promise<number> {
    const { model, columns } = this.#options;
    const names = this.#program.inputs.map(({ attributes }) => attributes.name);
    const texts = Array.from({ length: columns }, (_, c) => batch.map((e) => e.texts[c]!)).flat();
    const feeds: Record<string, HostTensor> = {
      ...model.pack(model.tokenize(texts), this.#graph.inputs, names),
      labels: this.#labels(batch),
    };
    Object.assign(feeds, this.#dropoutMasks(feeds, masks, seed, step));
    for (const { attributes, shape } of this.#program.parameters) {
      const data = optimizer.values.get(attributes.name)!;
      feeds[attributes.name] = { data, shape: shape as readonly number[], dtype: 'float32' };
    }
    const destinations = Object.fromEntries(
      [...optimizer.gradients]
        .map(([name, memory]) => [gradientName(name), memory] as const)
        .filter(([name]) => name in this.#program.outputs),
    );
    const results = await this.#executable.run(feeds, destinations);
    for (const { table, ids, rows } of this.#lookups) {
      optimizer.setRowGradient(
        table,
        results[ids]!.data as Int32Array,
        results[rows]!.data as Float32Array,
      );
    }
    return results.loss!.data[0]!;
  }

  async dispose(): Promise<void> {
    await this.#executable.dispose();
  }

  #labels(batch: readonly InputExample[]): HostTensor {
    const { loss, labelWidth } = this.#options;
    const numbers = batch.flatMap(({ label }) => label ?? []) as number[];
    const shape = labelWidth === 1 ? [batch.length] : [batch.length, labelWidth];
    return loss.labels === 'class'
      ? { data: Int32Array.from(numbers), shape, dtype: 'int32' }
      : { data: Float32Array.from(numbers), shape, dtype: 'float32' };
  }

  #dropoutMasks(
    feeds: Readonly<Record<string, HostTensor>>,
    masks: DropoutMasks,
    seed: number,
    step: number,
  ): Record<string, HostTensor> {
    const given = this.#program.inputs.filter(({ attributes }) => feeds[attributes.name]);
    const bindings = bindSizes(
      new Map(given.map((leaf) => [leaf, feeds[leaf.attributes.name]!.shape])),
    );
    return Object.fromEntries(
      this.#graph.dropouts.map(({ mask, rate }, site) => {
        const shape = mask.shape.map((size) => evaluateSize(size, bindings));
        const length = shape.reduce((a, b) => a * b, 1);
        const memory = this.#masks[site];
        const room =
          memory && memory.length >= length ? memory : new Uint8Array(Math.ceil(length * 1.25));
        this.#masks[site] = room;
        const data = room.subarray(0, length);
        masks.fill(data, { seed, step, site, rate });
        return [mask.attributes.name, { data, shape, dtype: 'uint8' as const }];
      }),
    );
  }
}

function gradientName(parameterName: string): string {
  return `gradient of ${parameterName}`;
}

/** One lookup in a table: the outputs that hold its ids and the gradient of the rows it took. */
interface Lookup {
  readonly table: string;
  readonly ids: string;
  readonly rows: string;
}

/** Adds an output for each tensor of ids or rows; lookups that are added up share the rows. */
function addLookups(
  gradients: readonly ParameterGradient[],
  outputs: Record<string, Tensor>,
): Lookup[] {
  const names = new Map<Tensor, string>();
  const output = (tensor: Tensor): string => {
    const name = names.get(tensor) ?? `lookup${names.size}`;
    names.set(tensor, name);
    outputs[name] = tensor;
    return name;
  };
  return gradients.flatMap(({ parameter: { attributes }, rows }) =>
    rows.map((part) => ({
      table: attributes.name,
      ids: output(part.ids),
      rows: output(part.rows),
    })),
  );
}
