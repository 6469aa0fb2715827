import type { InputExample } from '@sentenceforge/data';
import {
  type Executable,
  gradients,
  type HostTensor,
  input,
  makeProgram,
  type Program,
  parameterGradients,
} from '@sentenceforge/graph';
import type { Loss } from '@sentenceforge/losses';
import type { PackingLayout, SentenceTransformer } from '@sentenceforge/models';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { blocks } from './blocks.ts';
import { DropoutFeeds } from './dropout-feeds.ts';
import type { FeedSource } from './feed-source.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import { lossGraph } from './loss-graph.ts';
import type { ProgramOptions } from './program-options.ts';
import type { StepProgram, StepSeed } from './step-program.ts';
import { weightFeeds } from './weight-feeds.ts';

interface Part {
  readonly program: Program;
  readonly executable: Executable;
}

interface Encoding {
  readonly model: SentenceTransformer;
  readonly forward: Part;
  readonly backward: Part;
  readonly gradients: GradientOutputs;
  readonly layout: PackingLayout;
  readonly dropout: DropoutFeeds;
}

/**
 * Gradient caching (Gao et al. 2021): texts are embedded in blocks without keeping what the backward pass needs, the
 * loss of the whole batch gives the gradient of each embedding, and each block is then embedded again and
 * differentiated. Three compiled graphs in turn; the dropout masks of a block are the same both times.
 */
export class CachedProgram implements StepProgram {
  readonly prefix: string;
  readonly #encoding: Encoding;
  readonly #loss: Part & {
    readonly gradients: GradientOutputs;
    readonly columns: readonly number[];
  };
  readonly #sources: readonly FeedSource[];
  readonly #size: NonNullable<Loss['strategy']>['cached'];

  private constructor(
    { prefix, loss }: ProgramOptions,
    encoding: Encoding,
    lossPart: Part & { gradients: GradientOutputs; columns: readonly number[] },
    sources: readonly FeedSource[],
  ) {
    this.prefix = prefix;
    this.#size = loss.strategy!.cached;
    this.#encoding = encoding;
    this.#loss = lossPart;
    this.#sources = sources;
  }

  static async compile(options: ProgramOptions): Promise<CachedProgram> {
    const { model, dropout } = options;
    const compile = async (program: Program): Promise<Part> => ({
      program,
      executable: await model.backend.compile(program),
    });

    const graph = lossGraph(options);
    const columns = [...graph.columns.keys()].filter((c) => graph.isUsed(graph.columns[c]!));
    const ofColumns = gradients(
      graph.value,
      columns.map((c) => graph.columns[c]!),
    );
    const lossGradients = new GradientOutputs(parameterGradients(graph.value));
    const loss = await compile(
      makeProgram({
        loss: graph.value,
        ...lossGradients.outputs,
        ...Object.fromEntries(ofColumns.map((tensor, index) => [`seed${index}`, tensor])),
      }),
    );

    const encoder = model.buildGraph({ texts: 'N', groups: 1, training: dropout });
    const { embeddings, inputs: layout, dropouts } = encoder;
    const seed = input('seed', embeddings.shape);
    const weights = new GradientOutputs(parameterGradients(embeddings, { seed }));
    const forward = await compile(makeProgram({ embeddings }));
    const backward = await compile(makeProgram(weights.outputs));
    const encoding: Encoding = {
      model,
      forward,
      backward,
      gradients: weights,
      layout,
      dropout: new DropoutFeeds(forward.program, dropouts),
    };
    const lossPart = { ...loss, gradients: lossGradients, columns };
    return new CachedProgram(options, encoding, lossPart, graph.sources);
  }

  get tensors(): GradientOutputs['tensors'] {
    return [...this.#encoding.gradients.tensors, ...this.#loss.gradients.tensors];
  }

  async run(batch: readonly InputExample[], optimizer: Optimizer, seed: StepSeed): Promise<number> {
    const { model, forward, backward, gradients: weights } = this.#encoding;
    const { dimension } = model;
    const { columns } = this.#loss;
    const tokens = model.tokenize(columns.flatMap((c) => batch.map(({ texts }) => texts[c]!)));
    const parts = blocks(
      tokens.map((ids) => ids.length),
      this.#size,
    );

    // embed every block
    const embeddings = new Float32Array(tokens.length * dimension);
    const forwardWeights = weightFeeds(forward.program, optimizer);
    for (const [block, texts] of parts.entries()) {
      const feeds = { ...this.#feeds(texts, tokens, seed, block, forward), ...forwardWeights };
      const { data } = (await forward.executable.run(feeds)).embeddings!;
      texts.forEach((text, row) => {
        const embedding = (data as Float32Array).subarray(row * dimension, (row + 1) * dimension);
        embeddings.set(embedding, text * dimension);
      });
    }

    // the loss, and the gradient of each embedding
    const { value, seeds } = await this.#lossOf(batch, embeddings, optimizer, seed);

    // embed every block again and differentiate it
    const backwardWeights = weightFeeds(backward.program, optimizer);
    for (const [block, texts] of parts.entries()) {
      const data = new Float32Array(texts.length * dimension);
      texts.forEach((text, row) => {
        data.set(seeds.subarray(text * dimension, (text + 1) * dimension), row * dimension);
      });
      const feeds: Record<string, HostTensor> = {
        ...this.#feeds(texts, tokens, seed, block, backward),
        ...backwardWeights,
        seed: { data, shape: [texts.length, dimension], dtype: 'float32' },
      };
      const add = block > 0;
      const results = await backward.executable.run(
        feeds,
        weights.destinations(optimizer, { add }),
      );
      weights.deliver(results, optimizer, { add });
    }
    return value;
  }

  async dispose(): Promise<void> {
    const { forward, backward } = this.#encoding;
    for (const { executable } of [forward, backward, this.#loss]) await executable.dispose();
  }

  async #lossOf(
    batch: readonly InputExample[],
    embeddings: Float32Array,
    optimizer: Optimizer,
    seed: StepSeed,
  ): Promise<{ value: number; seeds: Float32Array }> {
    const { program, executable, gradients: own, columns } = this.#loss;
    const { dimension } = this.#encoding.model;
    const size = batch.length * dimension;
    const made = await Promise.all(this.#sources.map((source) => source(batch, seed)));
    const feeds: Record<string, HostTensor> = {
      ...Object.assign({}, ...made),
      ...weightFeeds(program, optimizer),
    };
    columns.forEach((column, index) => {
      feeds[`column${column}`] = {
        data: embeddings.subarray(index * size, (index + 1) * size),
        shape: [batch.length, dimension],
        dtype: 'float32',
      };
    });
    const results = await executable.run(feeds, own.destinations(optimizer));
    own.deliver(results, optimizer);
    const seeds = new Float32Array(embeddings.length);
    columns.forEach((_, index) => {
      seeds.set(results[`seed${index}`]!.data as Float32Array, index * size);
    });
    return { value: results.loss!.data[0]!, seeds };
  }

  #feeds(
    texts: readonly number[],
    tokens: readonly (readonly number[])[],
    seed: StepSeed,
    block: number,
    { program }: Part,
  ): Record<string, HostTensor> {
    const { model, layout, dropout } = this.#encoding;
    const names = program.inputs.map(({ attributes }) => attributes.name);
    const feeds = model.pack(
      texts.map((text) => tokens[text]!),
      layout,
      names,
    );
    return { ...feeds, ...dropout.values(feeds, seed, block) };
  }
}
