import { SentenceForgeError } from '@sentenceforge/errors';
import { gradients, type NumericArray, type Tensor, type Values } from '@sentenceforge/graph';
import { makeLoss } from '../src/make-loss.ts';
import { sampleGraph } from '../src/testing/sample-graph.ts';
import type { Loss } from '../src/types/loss.ts';
import type { LossCase, Nested } from './loss-case.ts';
import { readNested } from './read-nested.ts';

/** Where a gradient stands in a case: `['grads', 0]`, `['param_grads', 'classifier.bias']`. */
export type GradientPath = readonly [keyof LossCase, ...(string | number)[]];

/** A case as a graph: its value, the gradient of everything that is trained, and what it is fed. */
export interface CaseGraph {
  readonly value: Tensor;
  readonly gradients: readonly { readonly path: GradientPath; readonly node: Tensor }[];
  readonly values: Values;
}

/**
 * Build the graph of a case. The same graph runs on ONNX Runtime (the command) and in double precision (the test).
 *
 * @throws NAME_UNKNOWN for an unknown loss, OPTION_INVALID for its options, FILE_MALFORMED for numbers that are none,
 *   LOSS_INPUT_MISMATCH when the case lacks weights that the loss owns or has others
 */
export function caseGraph(given: LossCase): CaseGraph {
  if (typeof given?.loss !== 'string' || !Array.isArray(given.inputs)) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: 'The case has no loss or no inputs.',
      fix: 'Give every case at least a loss, inputs, value and grads.',
    });
  }
  const loss = makeLoss(given.loss, given.args ?? {});
  const columns = list('inputs', given.inputs);
  const {
    'decoder.embedding': embedding,
    'decoder.weight': weight,
    ...params
  } = given.params ?? {};
  const dimension = columns[0]?.shape[1] ?? 0;
  const names = ownNames(loss, dimension, Object.keys(params));
  const labelled = loss.labels !== 'none' && given.labels !== null && given.labels !== undefined;
  const graph = sampleGraph(loss, {
    columns,
    labels: labelled ? readLabels(loss, given.labels) : undefined,
    parameters: Object.fromEntries(
      Object.entries(params).map(([name, nested]) => [
        names.get(name)!,
        readNested(nested, `params.${name}`),
      ]),
    ),
    guide: given.guide ? list('guide', given.guide) : undefined,
    twin: given.twin ? list('twin', given.twin) : undefined,
    layers: given.layers?.map((layer, index) => list(`layers[${index}]`, layer)),
    decoder: given.decoder
      ? {
          ids: given.decoder.ids,
          embedding: readNested(embedding, 'params.decoder.embedding'),
          weight: readNested(weight, 'params.decoder.weight'),
        }
      : undefined,
  });
  const { leaves } = graph;
  const targets: { path: GradientPath; leaf: Tensor }[] = [
    ...leaves.columns.map((leaf, i) => ({ path: ['grads', i] as const, leaf })),
    ...Object.keys(given.params ?? {}).map((name) => ({
      path: ['param_grads', name] as const,
      leaf: leaves.parameters[names.get(name) ?? name]!,
    })),
    ...leaves.twin.map((leaf, i) => ({ path: ['twin_grads', i] as const, leaf })),
    ...leaves.layers.flatMap((layer, i) =>
      layer.map((leaf, j) => ({ path: ['layer_grads', i, j] as const, leaf })),
    ),
  ];
  const nodes = gradients(
    graph.value,
    targets.map(({ leaf }) => leaf),
  );
  return {
    value: graph.value,
    gradients: targets.map(({ path }, index) => ({ path, node: nodes[index]! })),
    values: graph.values,
  };
}

function list(name: string, arrays: readonly Nested[]): NumericArray[] {
  return arrays.map((nested, index) => readNested(nested, `${name}[${index}]`));
}

/** Class ids are whole numbers; probabilities of classes, several for a row, are not. */
function readLabels(loss: Loss, labels: Nested | undefined): NumericArray {
  const isId = loss.labels === 'class' && Array.isArray(labels) && !Array.isArray(labels[0]);
  return readNested(labels, 'labels', isId ? 'int32' : 'float32');
}

/** What the loss calls each of Python's parameters; Python puts `loss.` before those of a wrapper's inner loss. */
function ownNames(loss: Loss, dimension: number, given: readonly string[]): Map<string, string> {
  const own = Object.keys(loss.parameters?.({ dimension }) ?? {});
  const named = new Map(
    given.map((name) => [name, own.includes(name) ? name : name.replace(/^(loss\.)+/, '')]),
  );
  const found = [...named.values()];
  if (own.every((name) => found.includes(name)) && found.every((name) => own.includes(name))) {
    return named;
  }
  throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
    problem: `${loss.name} owns the weights (${own.join(', ')}), the case gives (${given.join(', ')}).`,
    fix: 'Give the weights that it owns.',
  });
}
