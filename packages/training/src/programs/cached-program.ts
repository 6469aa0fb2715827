import type { InputExample } from '@sentenceforge/data';
import { gradients, type HostTensor, makeProgram, parameterGradients } from '@sentenceforge/graph';
import { splitToFit } from '../memory/split-to-fit.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { BlockEncoder } from './block-encoder.ts';
import { blocks } from './blocks.ts';
import { type Compiled, compileAll } from './compile-all.ts';
import type { Blocks, EmbeddingEncoder } from './embedding-encoder.ts';
import { frozenWeights } from './frozen-weights.ts';
import { gatherFeeds } from './gather-feeds.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import { LayerEncoder } from './layer-encoder.ts';
import { type LossGraph, lossGraph } from './loss-graph.ts';
import type { ProgramOptions } from './program-options.ts';
import type { Batch, StepProgram, StepSeed } from './step-program.ts';
import { weightFeeds } from './weight-feeds.ts';

/**
 * Gradient caching (Gao et al. 2021): texts are embedded in blocks, the loss of the whole batch gives the gradient of
 * each embedding, and each block is then embedded again and differentiated. Compiled graphs in turn; the batches of a
 * step are one batch for the loss.
 */
export class CachedProgram implements StepProgram {
  readonly prefix: string;
  readonly tensors: StepProgram['tensors'];
  readonly #options: ProgramOptions;
  readonly #encoder: EmbeddingEncoder;
  readonly #loss: Compiled;
  readonly #graph: LossGraph;
  /** The columns that the loss reads. */
  readonly #columns: readonly number[];
  readonly #gradients: GradientOutputs;

  private constructor(
    options: ProgramOptions,
    encoder: EmbeddingEncoder,
    loss: Compiled,
    graph: LossGraph,
    columns: readonly number[],
    ofLoss: GradientOutputs,
  ) {
    this.prefix = options.prefix;
    this.tensors = [...encoder.tensors, ...ofLoss.tensors];
    this.#options = options;
    this.#encoder = encoder;
    this.#loss = loss;
    this.#graph = graph;
    this.#columns = columns;
    this.#gradients = ofLoss;
  }

  static async compile(options: ProgramOptions): Promise<CachedProgram> {
    const { model, recompute } = options;
    const graph = lossGraph(options);
    const columns = [...graph.columns.keys()].filter((c) => graph.isUsed(graph.columns[c]!));
    const leaves = columns.map((column) => graph.columns[column]!);
    const ofColumns = gradients(graph.value, leaves);
    const ofLoss = new GradientOutputs(parameterGradients(graph.value));
    const program = makeProgram({
      loss: graph.value,
      ...ofLoss.outputs,
      ...Object.fromEntries(ofColumns.map((tensor, index) => [`seed${index}`, tensor])),
    });
    const encoder = await (recompute ? LayerEncoder : BlockEncoder).compile(options);
    try {
      await requireRoom(encoder, columns, options);
      const [loss] = await compileAll(model.backend, [program] as const, (part) => ({
        constants: frozenWeights(part, options),
      }));
      return new CachedProgram(options, encoder, loss, graph, columns, ofLoss);
    } catch (error) {
      await encoder.dispose();
      throw error;
    }
  }

  async run(batches: readonly Batch[], optimizer: Optimizer, seed: StepSeed): Promise<number> {
    const { model } = this.#options;
    const batch = batches.flat();
    const texts = this.#columns.flatMap((c) => batch.map((example) => example.texts[c]!));
    const tokens = model.tokenize(texts);
    const split = { tokens, parts: this.#parts(tokens, batches) };
    const embeddings = await this.#encoder.embed(split, optimizer, seed);
    const { value, seeds } = await this.#lossOf(batch, embeddings, optimizer, seed);
    await this.#encoder.differentiate(split, seeds, optimizer, seed);
    return value;
  }

  async dispose(): Promise<void> {
    await this.#encoder.dispose();
    await this.#loss.executable.dispose();
  }

  /** Which texts are embedded together, in parts that fit the memory. */
  #parts(
    tokens: readonly (readonly number[])[],
    batches: readonly Batch[],
  ): readonly (readonly number[])[] {
    const { memory } = this.#options;
    const parts = this.#unlimited(tokens, batches);
    if (!memory) return parts;
    const bytesOf = (texts: readonly number[]): number =>
      this.#encoder.bytesOf?.(texts.map((text) => tokens[text]!)) ?? 0;
    return parts.flatMap((part) => splitToFit(part, { bytesOf, budget: memory.budget }));
  }

  /** Which texts would be: what the loss says, the whole step, or as much as its largest batch. */
  #unlimited(
    tokens: readonly (readonly number[])[],
    batches: readonly Batch[],
  ): readonly (readonly number[])[] {
    const { loss, recompute } = this.#options;
    const lengths = tokens.map((ids) => ids.length);
    if (loss.strategy) return blocks(lengths, loss.strategy.cached);
    if (recompute && batches.length === 1) return [[...tokens.keys()]];
    const most = batches.reduce((largest, { length }) => Math.max(largest, length), 0);
    return blocks(lengths, { rows: most * this.#columns.length });
  }

  /** The loss of a batch, and the gradient of each of its embeddings. */
  async #lossOf(
    batch: readonly InputExample[],
    embeddings: Float32Array,
    optimizer: Optimizer,
    seed: StepSeed,
  ): Promise<{ value: number; seeds: Float32Array }> {
    const { program, executable } = this.#loss;
    const { dimension } = this.#options.model;
    const size = batch.length * dimension;
    const feeds: Record<string, HostTensor> = {
      ...(await gatherFeeds(this.#graph.sources, batch, seed)),
      ...weightFeeds(program, optimizer),
    };
    this.#columns.forEach((column, index) => {
      const data = embeddings.subarray(index * size, (index + 1) * size);
      feeds[`column${column}`] = { data, shape: [batch.length, dimension], dtype: 'float32' };
    });
    const results = await executable.run(feeds, this.#gradients.destinations(optimizer));
    this.#gradients.deliver(results, optimizer);
    const seeds = new Float32Array(embeddings.length);
    this.#columns.forEach((_, index) => {
      seeds.set(results[`seed${index}`]!.data as Float32Array, index * size);
    });
    return { value: results.loss!.data[0]!, seeds };
  }
}

/** @throws OPTION_INVALID when a text of the longest example alone takes more memory than there is */
async function requireRoom(
  encoder: EmbeddingEncoder,
  columns: readonly number[],
  { model, memory }: ProgramOptions,
): Promise<void> {
  const [longest] = (await memory?.largest()) ?? [];
  if (!memory || !longest) return;
  const tokens = model.tokenize(columns.map((column) => longest.texts[column]!));
  const bytesOf = (texts: Blocks['tokens']): number => encoder.bytesOf?.(texts) ?? 0;
  splitToFit(tokens, { bytesOf, budget: memory.budget });
}
