import {
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
import { passBytes } from '../memory/pass-bytes.ts';
import type { FeedSource } from './feed-source.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import { lengthGroups } from './length-groups.ts';
import { type LossGraph, lossGraph } from './loss-graph.ts';
import type { ProgramOptions } from './program-options.ts';
import type { Batch } from './step-program.ts';
import type { TextInputs } from './text-inputs.ts';
import { textSource } from './text-source.ts';

/** Forward, loss and backward of a batch as one graph. */
export interface PlainGraph {
  readonly program: Program;
  readonly gradients: GradientOutputs;
  /** The texts that it reads. */
  readonly texts: readonly TextInputs[];
  /** What makes the values of its inputs, but for dropout masks and, where a step has parts, the batch's `share` of it. */
  readonly sources: readonly FeedSource[];
  /** About what a pass over a batch takes, in bytes. */
  bytesOf(batch: Batch): number;
}

/** Build the graph of an objective, its loss over the model. */
export function plainGraph(options: ProgramOptions): PlainGraph {
  const { model, frozen, adapters, accumulate, memory } = options;
  const graph = lossGraph(options);
  const parts = embedLeaves(graph, options);
  const substitutes = new Map(parts.flatMap((part) => part.substitutes));
  const { whole } = adaptWeights(
    rewrite({ whole: graph.value }, (node, original) => substitutes.get(original) ?? node),
    adapters,
  );
  const isPartOfStep = accumulate > 1 || memory !== undefined;
  const loss = isPartOfStep ? multiply(whole, input('share', [])) : whole;
  const trainable = (name: string): boolean => !frozen(name);
  const gradients = new GradientOutputs(parameterGradients(loss, { trainable }));
  const program = makeProgram({ loss, ...gradients.outputs });
  const texts = [...parts.map((part) => part.texts), ...graph.texts];
  const packed = textSource(model, texts, program);
  const bytes = passBytes([program]);
  return {
    program,
    gradients,
    texts,
    sources: [packed, ...graph.sources],
    bytesOf: (batch) => bytes(packed(batch), { B: batch.length }),
  };
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
