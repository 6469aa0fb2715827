import {
  type HostTensor,
  input,
  makeProgram,
  type Program,
  parameterGradients,
} from '@sentenceforge/graph';
import type { PackingLayout, SentenceTransformer } from '@sentenceforge/models';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { type Compiled, compileAll } from './compile-all.ts';
import { DropoutFeeds } from './dropout-feeds.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import type { StepSeed } from './step-program.ts';
import { weightFeeds } from './weight-feeds.ts';

/** Token ids of texts, and which of them are embedded together. */
export interface Blocks {
  readonly tokens: readonly (readonly number[])[];
  readonly parts: readonly (readonly number[])[];
}

/**
 * A model that embeds texts in blocks without keeping what a backward pass needs, and embeds each block again to
 * differentiate it. The dropout masks of a block are the same both times.
 */
export class BlockEncoder {
  readonly gradients: GradientOutputs;
  readonly #model: SentenceTransformer;
  readonly #forward: Compiled;
  readonly #backward: Compiled;
  readonly #layout: PackingLayout;
  readonly #dropout: DropoutFeeds;

  private constructor(
    model: SentenceTransformer,
    [forward, backward]: readonly [Compiled, Compiled],
    gradients: GradientOutputs,
    layout: PackingLayout,
    dropout: DropoutFeeds,
  ) {
    this.#model = model;
    this.#forward = forward;
    this.#backward = backward;
    this.gradients = gradients;
    this.#layout = layout;
    this.#dropout = dropout;
  }

  static async compile(model: SentenceTransformer, training: boolean): Promise<BlockEncoder> {
    // a block's texts are of similar length: one length group is enough
    const graph = model.buildGraph({ texts: 'N', groups: 1, training });
    const { embeddings, inputs: layout, dropouts } = graph;
    const seed = input('seed', embeddings.shape);
    const gradients = new GradientOutputs(parameterGradients(embeddings, { seed }));
    const parts = await compileAll(model.backend, [
      makeProgram({ embeddings }),
      makeProgram(gradients.outputs),
    ] as const);
    const dropout = new DropoutFeeds(parts[0].program, dropouts);
    return new BlockEncoder(model, parts, gradients, layout, dropout);
  }

  /** Embeddings of all texts, row by row in their order. */
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

  /** Hand the gradients of the weights to the optimizer, given those of the embeddings. */
  async differentiate(
    blocks: Blocks,
    ofEmbeddings: Float32Array,
    optimizer: Optimizer,
    seed: StepSeed,
  ): Promise<void> {
    const { dimension } = this.#model;
    const { program, executable } = this.#backward;
    const weights = weightFeeds(program, optimizer);
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
      const add = block > 0;
      const results = await executable.run(feeds, this.gradients.destinations(optimizer, { add }));
      this.gradients.deliver(results, optimizer, { add });
    }
  }

  async dispose(): Promise<void> {
    await this.#forward.executable.dispose();
    await this.#backward.executable.dispose();
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
