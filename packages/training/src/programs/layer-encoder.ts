import type { HostTensor } from '@sentenceforge/graph';
import type { PackingLayout, SentenceTransformer } from '@sentenceforge/models';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { Blocks, EmbeddingEncoder } from './embedding-encoder.ts';
import type { GradientOutputs } from './gradient-outputs.ts';
import { compileStretches, type Stretch } from './layer-stretches.ts';
import type { ProgramOptions } from './program-options.ts';
import type { StepSeed } from './step-program.ts';
import { weightFeeds } from './weight-feeds.ts';

/** What a block computed, and what it was computed from: kept until it is differentiated. */
interface Kept {
  readonly feeds: Readonly<Record<string, HostTensor>>;
  /** The tokens' vectors at the end of each stretch but the last. */
  readonly states: readonly HostTensor[];
}

/**
 * A model that keeps of each layer only what comes out, and computes the layer again to differentiate it (Chen et al.
 * 2016, "Training deep nets with sublinear memory cost"; Python's `gradient_checkpointing`). Each layer is compiled alone:
 * in one graph ONNX Runtime would merge what is computed twice.
 */
export class LayerEncoder implements EmbeddingEncoder {
  readonly tensors: GradientOutputs['tensors'];
  readonly #model: SentenceTransformer;
  readonly #stretches: readonly Stretch[];
  readonly #layout: PackingLayout;
  #kept: Kept[] = [];

  private constructor(
    model: SentenceTransformer,
    stretches: readonly Stretch[],
    layout: PackingLayout,
  ) {
    this.#model = model;
    this.#stretches = stretches;
    this.#layout = layout;
    const all = stretches.flatMap(({ gradients }) => gradients.tensors);
    // layers that share a weight each have a part of its gradient
    this.tensors = [...new Map(all.map((tensor) => [tensor.name, tensor])).values()];
  }

  static async compile(options: ProgramOptions): Promise<LayerEncoder> {
    const { stretches, layout } = await compileStretches(options);
    return new LayerEncoder(options.model, stretches, layout);
  }

  async embed(blocks: Blocks, optimizer: Optimizer, seed: StepSeed): Promise<Float32Array> {
    const { dimension } = this.#model;
    const all = new Float32Array(blocks.tokens.length * dimension);
    this.#kept = [];
    for (const [block, texts] of blocks.parts.entries()) {
      const feeds = this.#pack(texts.map((text) => blocks.tokens[text]!));
      const states: HostTensor[] = [];
      for (const { forward, dropout } of this.#stretches) {
        const given = { ...feeds, ...named(states) };
        const { output } = await forward.executable.run({
          ...given,
          ...dropout.values(given, seed, block),
          ...weightFeeds(forward.program, optimizer),
        });
        states.push(output!);
      }
      const { data } = states.pop()!;
      texts.forEach((text, row) => {
        all.set(data.subarray(row * dimension, (row + 1) * dimension), text * dimension);
      });
      this.#kept.push({ feeds, states });
    }
    return all;
  }

  async differentiate(
    blocks: Blocks,
    ofEmbeddings: Float32Array,
    optimizer: Optimizer,
    seed: StepSeed,
  ): Promise<void> {
    const begun = new Set<string>();
    for (const [block, texts] of blocks.parts.entries()) {
      const { feeds, states } = this.#kept[block]!;
      const ofStates = new Map<number, Float32Array>();
      ofStates.set(states.length, gather(texts, ofEmbeddings, this.#model.dimension));
      for (const [index, stretch] of [...this.#stretches.entries()].toReversed()) {
        const data = ofStates.get(index);
        if (!stretch.backward || !data) continue;
        const { program, executable } = stretch.backward;
        const given = { ...feeds, ...named(states) };
        const shape = states[index]?.shape ?? [texts.length, this.#model.dimension];
        const results = await executable.run(
          {
            ...given,
            ...stretch.dropout.values(given, seed, block),
            ...weightFeeds(program, optimizer),
            seed: { data, shape, dtype: 'float32' },
          },
          stretch.gradients.destinations(optimizer, begun),
        );
        stretch.gradients.deliver(results, optimizer, begun);
        for (const state of stretch.differentiates) {
          addTo(ofStates, state, results[`gradient of state ${state}`]!.data as Float32Array);
        }
      }
    }
    this.#kept = [];
  }

  async dispose(): Promise<void> {
    for (const { forward, backward } of this.#stretches) {
      await forward.executable.dispose();
      await backward?.executable.dispose();
    }
  }

  #pack(tokens: readonly (readonly number[])[]): Record<string, HostTensor> {
    const names = this.#stretches.flatMap(({ forward }) =>
      forward.program.inputs.map(({ attributes }) => attributes.name),
    );
    return this.#model.pack(tokens, this.#layout, names);
  }
}

function named(states: readonly HostTensor[]): Record<string, HostTensor> {
  return Object.fromEntries(states.map((state, index) => [`state${index}`, state]));
}

/** The rows of some texts. */
function gather(texts: readonly number[], rows: Float32Array, columns: number): Float32Array {
  const data = new Float32Array(texts.length * columns);
  texts.forEach((text, row) => {
    data.set(rows.subarray(text * columns, (text + 1) * columns), row * columns);
  });
  return data;
}

/** A state that several later stretches read has the sum of their gradients. */
function addTo(totals: Map<number, Float32Array>, state: number, part: Float32Array): void {
  const total = totals.get(state);
  if (!total) totals.set(state, part);
  else for (let place = 0; place < part.length; place++) total[place]! += part[place]!;
}
