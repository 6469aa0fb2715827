import {
  type HostTensor,
  input,
  makeProgram,
  type Program,
  parameterGradients,
} from '@sentenceforge/graph';
import type { PackingLayout, SentenceTransformer } from '@sentenceforge/models';
import { adaptWeights } from '../lora/adapt-weights.ts';
import { passBytes } from '../memory/pass-bytes.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { type Compiled, compileAll } from './compile-all.ts';
import { DropoutFeeds } from './dropout-feeds.ts';
import type { Blocks, EmbeddingEncoder } from './embedding-encoder.ts';
import { frozenWeights } from './frozen-weights.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import type { ProgramOptions } from './program-options.ts';
import type { StepSeed } from './step-program.ts';
import { weightFeeds } from './weight-feeds.ts';

/**
 * A model that embeds texts in blocks without keeping what a backward pass needs, and embeds each block again to
 * differentiate it. The dropout masks of a block are the same both times.
 */
export class BlockEncoder implements EmbeddingEncoder {
  readonly #model: SentenceTransformer;
  readonly #forward: Compiled;
  /** Absent when every weight is frozen. */
  readonly #backward: Compiled | undefined;
  readonly #gradients: GradientOutputs;
  readonly #layout: PackingLayout;
  readonly #dropout: DropoutFeeds;
  readonly #bytes: ReturnType<typeof passBytes>;

  private constructor(
    model: SentenceTransformer,
    [forward, backward]: readonly [Compiled, Compiled?],
    gradients: GradientOutputs,
    layout: PackingLayout,
    dropout: DropoutFeeds,
  ) {
    this.#model = model;
    this.#forward = forward;
    this.#backward = backward;
    this.#gradients = gradients;
    this.#layout = layout;
    this.#dropout = dropout;
    this.#bytes = passBytes([forward, ...(backward ? [backward] : [])].map((part) => part.program));
  }

  static async compile(options: ProgramOptions): Promise<BlockEncoder> {
    const { model, frozen, dropout: training, adapters } = options;
    // a block's texts are of similar length: one length group is enough
    const graph = model.buildGraph({ texts: 'N', groups: 1, training });
    const { inputs: layout, dropouts } = graph;
    const { embeddings } = adaptWeights({ embeddings: graph.embeddings }, adapters);
    const seed = input('seed', embeddings.shape);
    const trainable = (name: string): boolean => !frozen(name);
    const gradients = new GradientOutputs(parameterGradients(embeddings, { seed, trainable }));
    const forward = makeProgram({ embeddings });
    const backward = gradients.tensors.length > 0 ? [makeProgram(gradients.outputs)] : [];
    const parts = await compileAll(model.backend, [forward, ...backward], (program) => ({
      constants: frozenWeights(program, options),
    }));
    const dropout = new DropoutFeeds(forward, dropouts);
    return new BlockEncoder(model, parts as [Compiled, Compiled?], gradients, layout, dropout);
  }

  get tensors(): GradientOutputs['tensors'] {
    return this.#gradients.tensors;
  }

  bytesOf(tokens: Blocks['tokens']): number {
    const names = this.#forward.program.inputs.map(({ attributes }) => attributes.name);
    return this.#bytes(this.#model.pack(tokens, this.#layout, names), { N: tokens.length });
  }

  async embed(blocks: Blocks, optimizer: Optimizer, seed: StepSeed): Promise<Float32Array> {
    const { dimension } = this.#model;
    const { program, executable } = this.#forward;
    const weights = weightFeeds(program, optimizer);
    const all = new Float32Array(blocks.tokens.length * dimension);
    for (const [block, texts] of blocks.parts.entries()) {
      const feeds = { ...this.#feeds(program, blocks.tokens, texts, seed, block), ...weights };
      const data = (await executable.run(feeds)).embeddings!.data as Float32Array;
      texts.forEach((text, row) => {
        all.set(data.subarray(row * dimension, (row + 1) * dimension), text * dimension);
      });
    }
    return all;
  }

  async differentiate(
    blocks: Blocks,
    ofEmbeddings: Float32Array,
    optimizer: Optimizer,
    seed: StepSeed,
  ): Promise<void> {
    if (!this.#backward) return;
    const { dimension } = this.#model;
    const { program, executable } = this.#backward;
    const weights = weightFeeds(program, optimizer);
    const begun = new Set<string>();
    for (const [block, texts] of blocks.parts.entries()) {
      const data = new Float32Array(texts.length * dimension);
      texts.forEach((text, row) => {
        const gradient = ofEmbeddings.subarray(text * dimension, (text + 1) * dimension);
        data.set(gradient, row * dimension);
      });
      const feeds: Record<string, HostTensor> = {
        ...this.#feeds(program, blocks.tokens, texts, seed, block),
        ...weights,
        seed: { data, shape: [texts.length, dimension], dtype: 'float32' },
      };
      const results = await executable.run(feeds, this.#gradients.destinations(optimizer, begun));
      this.#gradients.deliver(results, optimizer, begun);
    }
  }

  async dispose(): Promise<void> {
    await this.#forward.executable.dispose();
    await this.#backward?.executable.dispose();
  }

  #feeds(
    program: Program,
    tokens: Blocks['tokens'],
    texts: readonly number[],
    seed: StepSeed,
    block: number,
  ): Record<string, HostTensor> {
    const names = program.inputs.map(({ attributes }) => attributes.name);
    const batch = texts.map((text) => tokens[text]!);
    const feeds = this.#model.pack(batch, this.#layout, names);
    return { ...feeds, ...this.#dropout.values(feeds, seed, block) };
  }
}
