import type { Executable } from '@sentenceforge/graph';
import { splitToFit } from '../memory/split-to-fit.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { DropoutFeeds } from './dropout-feeds.ts';
import { frozenWeights } from './frozen-weights.ts';
import { gatherFeeds } from './gather-feeds.ts';
import type { GradientOutputs } from './gradient-outputs.ts';
import { type PlainGraph, plainGraph } from './plain-graph.ts';
import type { ProgramOptions } from './program-options.ts';
import type { Batch, StepProgram, StepSeed } from './step-program.ts';
import { weightFeeds } from './weight-feeds.ts';

/**
 * One compiled graph: forward, loss and backward of a batch. Of several batches of a step each counts by its share of
 * the examples, which for a loss that is a mean over examples is the loss of all of them as one batch. Such a loss's
 * batches are cut where memory is limited.
 */
export class PlainProgram implements StepProgram {
  readonly prefix: string;
  readonly #graph: PlainGraph;
  readonly #executable: Executable;
  readonly #dropout: DropoutFeeds;
  /** A batch in parts that fit the memory. */
  readonly #cut: (batch: Batch) => readonly Batch[];

  private constructor(options: ProgramOptions, graph: PlainGraph, executable: Executable) {
    const { prefix, loss, memory } = options;
    const { program, texts, bytesOf } = graph;
    this.prefix = prefix;
    this.#graph = graph;
    this.#executable = executable;
    this.#dropout = new DropoutFeeds(
      program,
      texts.flatMap(({ dropouts }) => dropouts),
    );
    this.#cut =
      memory && loss.meanOverExamples
        ? (batch) => splitToFit(batch, { bytesOf, budget: memory.budget })
        : (batch) => [batch];
  }

  static async compile(
    options: ProgramOptions,
    graph: PlainGraph = plainGraph(options),
  ): Promise<PlainProgram> {
    const { backend } = options.model;
    const constants = frozenWeights(graph.program, options);
    const executable = await backend.compile(graph.program, { constants });
    return new PlainProgram(options, graph, executable);
  }

  get tensors(): GradientOutputs['tensors'] {
    return this.#graph.gradients.tensors;
  }

  async run(batches: readonly Batch[], optimizer: Optimizer, seed: StepSeed): Promise<number> {
    const { program, gradients, sources } = this.#graph;
    const weights = weightFeeds(program, optimizer);
    const examples = batches.reduce((sum, { length }) => sum + length, 0);
    const begun = new Set<string>();
    let value = 0;
    for (const [block, batch] of batches.flatMap(this.#cut).entries()) {
      const feeds = await gatherFeeds(sources, batch, seed);
      Object.assign(feeds, this.#dropout.values(feeds, seed, block), weights);
      const share = Float32Array.of(batch.length / examples);
      feeds.share = { data: share, shape: [], dtype: 'float32' };
      const results = await this.#executable.run(feeds, gradients.destinations(optimizer, begun));
      gradients.deliver(results, optimizer, begun);
      value += results.loss!.data[0]!;
    }
    return value;
  }

  async dispose(): Promise<void> {
    await this.#executable.dispose();
  }
}
