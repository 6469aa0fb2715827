import { input, parameter, type Tensor, topologicalOrder } from '@sentenceforge/graph';
import type { LossExtras } from '@sentenceforge/losses';
import type { FeedSource } from './feed-source.ts';
import { guideSource } from './guide-source.ts';
import { labelSource } from './label-source.ts';
import { lengthGroups } from './length-groups.ts';
import type { ProgramOptions } from './program-options.ts';
import { sampleSource } from './sample-source.ts';
import type { TextInputs } from './text-inputs.ts';

/** A loss as a graph over embeddings, which are leaves that a program puts its own in place of. */
export interface LossGraph {
  readonly value: Tensor;
  /** Leaves `[B, D]`: the embeddings of each column. */
  readonly columns: readonly Tensor[];
  /** Leaves `[B, D]`: those of each layer but the last, and those of the twin. */
  readonly layers: readonly (readonly Tensor[])[];
  readonly twin: readonly Tensor[];
  /** Which leaves the value depends on. */
  isUsed(leaf: Tensor): boolean;
  /** Texts that the loss itself reads (a decoder's). */
  readonly texts: readonly TextInputs[];
  /** What makes the values of labels and other inputs of its own. */
  readonly sources: readonly FeedSource[];
}

/** Build the graph of an objective's loss, with what the loss requires. */
export function lossGraph(options: ProgramOptions): LossGraph {
  const { model, loss, prefix, columns, labelWidth, dropout, guide } = options;
  const requires = new Set(loss.requires);
  const sources: FeedSource[] = [];
  const texts: TextInputs[] = [];
  const leaves = (name: string, dimension = model.dimension): Tensor[] =>
    Array.from({ length: columns }, (_, column) => input(`${name}${column}`, ['B', dimension]));
  const embeddings = leaves('column');
  const twin = requires.has('twin') ? leaves('twin') : [];
  const layers = requires.has('layers') ? layersOf(model).map((_, l) => leaves(`layer${l}.`)) : [];

  const extras: { -readonly [Name in keyof LossExtras]: LossExtras[Name] } = { twin, layers };
  if (guide && requires.has('guide')) {
    extras.guide = leaves('guide', guide.dimension);
    const names = extras.guide.map((_, column) => `guide${column}`);
    sources.push(guideSource(guide, names));
  }
  let draws = 0;
  extras.sample = (population, count) => {
    const name = `sample${draws}`;
    sources.push(sampleSource(name, { population, count, site: draws++ }));
    return input(name, [population]);
  };
  extras.decoder = (from, column) => {
    const { logits, targets, inputs, dropouts } = model.buildDecoder({
      embeddings: from,
      texts: 'B',
      groups: lengthGroups,
      training: dropout,
      prefix: `decoder${texts.length}.`,
      decoderWeightName: (name) => `${prefix}decoder.${name}`,
    });
    texts.push({ columns: [column], layout: inputs, dropouts });
    return { logits, targets };
  };

  const labelShape = labelWidth === 1 ? ['B'] : ['B', labelWidth];
  const labelType = loss.labels === 'class' && labelWidth === 1 ? 'int32' : 'float32';
  const hasLabels = loss.labels !== 'none';
  if (hasLabels) sources.push(labelSource(loss, labelWidth));
  const value = loss.compute({
    columns: embeddings,
    labels: hasLabels ? input('labels', labelShape, labelType) : undefined,
    parameters: Object.fromEntries(
      Object.entries(loss.parameters?.(model) ?? {}).map(([name, { shape }]) => [
        name,
        parameter(`${prefix}${name}`, shape),
      ]),
    ),
    extras,
  });
  const nodes = new Set(topologicalOrder([value]));
  return {
    value,
    columns: embeddings,
    layers,
    twin,
    isUsed: (leaf) => nodes.has(leaf),
    texts,
    sources,
  };
}

function layersOf(model: ProgramOptions['model']): readonly Tensor[] {
  return model.buildGraph({ texts: 'B', groups: 1, layers: true }).layers!;
}
