import {
  type Executable,
  input,
  makeProgram,
  multiply,
  multiplySizes,
  type Program,
  parameterGradients,
  rewrite,
  slice,
  type Tensor,
} from '@sentenceforge/graph';
import type { EmbeddingGraph } from '@sentenceforge/models';
import { adaptWeights } from '../lora/adapt-weights.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { DropoutFeeds } from './dropout-feeds.ts';
import type { FeedSource } from './feed-source.ts';
import { frozenWeights } from './frozen-weights.ts';
import { gatherFeeds } from './gather-feeds.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import { lengthGroups } from './length-groups.ts';
import { type LossGraph, lossGraph } from './loss-graph.ts';
import type { ProgramOptions } from './program-options.ts';
import type { Batch, StepProgram, StepSeed } from './step-program.ts';
import type { TextInputs } from './text-inputs.ts';
import { textSource } from './text-source.ts';
import { weightFeeds } from './weight-feeds.ts';

/**
 * One compiled graph: forward, loss and backward of a batch. Of several batches of a step each counts by its share of
 * the examples, which for a loss that is a mean over examples is the loss of all of them as one batch.
 */
export class PlainProgram implements StepProgram {
  readonly prefix: string;
  readonly #program: Program;
  readonly #executable: Executable;
  readonly #gradients: GradientOutputs;
  readonly #sources: readonly FeedSource[];
  readonly #dropout: DropoutFeeds;

  private constructor(
    prefix: string,
    program: Program,
    executable: Executable,
    gradients: GradientOutputs,
    sources: readonly FeedSource[],
    dropout: DropoutFeeds,
  ) {
    this.prefix = prefix;
    this.#program = program;
    this.#executable = executable;
    this.#gradients = gradients;
    this.#sources = sources;
    this.#dropout = dropout;
  }

  static async compile(options: ProgramOptions): Promise<PlainProgram> {
    const { model, prefix, frozen, accumulate, adapters } = options;
    const graph = lossGraph(options);
    const parts = embedLeaves(graph, options);
    const substitutes = new Map(parts.flatMap((part) => part.substitutes));
    const { whole } = adaptWeights(
      rewrite({ whole: graph.value }, (node, original) => substitutes.get(original) ?? node),
      adapters,
    );
    const loss = accumulate > 1 ? multiply(whole, input('share', [])) : whole;
    const trainable = (name: string): boolean => !frozen(name);
    const gradients = new GradientOutputs(parameterGradients(loss, { trainable }));
    const program = makeProgram({ loss, ...gradients.outputs });
    const constants = frozenWeights(program, options);
    const executable = await model.backend.compile(program, { constants });
    const texts = [...parts.map((part) => part.texts), ...graph.texts];
    const sources = [textSource(model, texts, program), ...graph.sources];
    const dropout = new DropoutFeeds(
      program,
      texts.flatMap(({ dropouts }) => dropouts),
    );
    return new PlainProgram(prefix, program, executable, gradients, sources, dropout);
  }

  get tensors(): GradientOutputs['tensors'] {
    return this.#gradients.tensors;
  }

  async run(batches: readonly Batch[], optimizer: Optimizer, seed: StepSeed): Promise<number> {
    const weights = weightFeeds(this.#program, optimizer);
    const examples = batches.reduce((sum, { length }) => sum + length, 0);
    const begun = new Set<string>();
    let value = 0;
    for (const [block, batch] of batches.entries()) {
      const feeds = await gatherFeeds(this.#sources, batch, seed);
      Object.assign(feeds, this.#dropout.values(feeds, seed, block), weights);
      const share = Float32Array.of(batch.length / examples);
      feeds.share = { data: share, shape: [], dtype: 'float32' };
      const results = await this.#executable.run(
        feeds,
        this.#gradients.destinations(optimizer, begun),
      );
      this.#gradients.deliver(results, optimizer, begun);
      value += results.loss!.data[0]!;
    }
    return value;
  }

  async dispose(): Promise<void> {
    await this.#executable.dispose();
  }
}

/** A graph of the model, and what it puts in place of leaves. */
interface Part {
  readonly texts: TextInputs;
  readonly substitutes: readonly (readonly [leaf: Tensor, embeddings: Tensor])[];
}

/** The model, and its twin, over the columns that the loss reads from each. */
function embedLeaves(graph: LossGraph, { model, prefix, dropout }: ProgramOptions): Part[] {
  const part = (
    columns: readonly number[],
    build: (texts: ReturnType<typeof multiplySizes>) => EmbeddingGraph,
    leaves: (built: EmbeddingGraph) => readonly (readonly [Tensor, readonly Tensor[]])[],
  ): Part[] => {
    if (columns.length === 0) return [];
    const built = build(multiplySizes(columns.length, 'B'));
    const { inputs: layout, dropouts } = built;
    const rows = (all: Tensor, index: number): Tensor =>
      slice(all, {
        axis: 0,
        start: multiplySizes(index, 'B'),
        end: multiplySizes(index + 1, 'B'),
      });
    const substitutes = leaves(built).flatMap(([all, ofColumns]) =>
      columns.map((column, index) => [ofColumns[column]!, rows(all, index)] as const),
    );
    return [{ texts: { columns, layout, dropouts }, substitutes }];
  };
  const all = [...graph.columns.keys()];
  const common = { groups: lengthGroups, training: dropout };
  return [
    ...part(
      all.filter((c) => [graph.columns, ...graph.layers].some((of) => graph.isUsed(of[c]!))),
      (texts) => model.buildGraph({ ...common, texts, layers: graph.layers.length > 0 }),
      ({ embeddings, layers = [] }) => [
        [embeddings, graph.columns],
        ...layers.map((layer, index) => [layer, graph.layers[index]!] as const),
      ],
    ),
    ...part(
      all.filter((c) => graph.twin[c] && graph.isUsed(graph.twin[c])),
      (texts) =>
        model.buildGraph({
          ...common,
          texts,
          prefix: 'twin.',
          weightName: (name) => `${prefix}twin.${name}`,
        }),
      ({ embeddings }) => [[embeddings, graph.twin]],
    ),
  ];
}
