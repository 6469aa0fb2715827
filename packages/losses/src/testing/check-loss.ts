import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { evaluate, gradients, type NumericArray, type Tensor } from '@sentenceforge/graph';
import { checkGraphGradients } from '@sentenceforge/graph/testing';
import type { Loss } from '../types/loss.ts';
import { freeze } from './freeze.ts';
import { isMeanOverExamples } from './is-mean-over-examples.ts';
import type { LossSample } from './loss-sample.ts';
import { randomSample, type SampleOptions } from './random-sample.ts';
import { sampleGraph } from './sample-graph.ts';

export interface CheckLossOptions extends SampleOptions {
  /** The smallest batch that the loss is defined for (default 1). */
  readonly leastRows?: number | undefined;
}

/**
 * Check a loss on random embeddings and labels of its kind, in double precision: its value is a finite scalar, its
 * gradients agree with central differences, and both stay finite in the smallest batch, for equal rows, zero vectors
 * and tied labels. What the loss requires besides (a guide, a twin, layers, a decoder, a draw) is random too.
 *
 * Differences mean nothing at a kink (a hinge that just closes): choose another seed then.
 *
 * @throws GRAPH_SHAPE_MISMATCH when the value is no scalar, LOSS_NOT_FINITE with what and where, Error with the place
 *   and both numbers when a gradient is wrong
 *
 * @example
 * test('gradients agree with finite differences', () => checkLoss(cosineSimilarityLoss()));
 */
export function checkLoss(loss: Loss, options: CheckLossOptions = {}): void {
  checkScalar(loss, randomSample(loss, options));
  if (loss.meanOverExamples && !isMeanOverExamples(loss, options)) {
    throw new Error(`${loss.name} says meanOverExamples, and the mean of its batches is another.`);
  }
  const sample = movingSample(loss, options);
  const { leastRows = 1 } = options;
  checkFinite(loss, sample, 'random rows');
  checkGradients(loss, sample);
  checkFinite(loss, randomSample(loss, { ...options, rows: leastRows }), `${leastRows} row(s)`);
  checkFinite(loss, equalRows(sample), 'equal rows');
  checkFinite(loss, equalColumns(sample), 'equal columns');
  sample.columns.forEach((_, column) => {
    checkFinite(loss, zeroVector(sample, column), `a zero vector in column ${column}`);
  });
  for (const tie of loss.labels === 'binary' ? [0, 1] : [0]) {
    checkFinite(loss, tiedLabels(sample, tie), `every label ${tie}`);
  }
}

function checkScalar(loss: Loss, sample: LossSample): void {
  const { value } = sampleGraph(loss, sample);
  if (value.shape.length === 0 && value.dtype === 'float32') return;
  throw new SentenceForgeError('GRAPH_SHAPE_MISMATCH', {
    problem: `${loss.name} computes ${value.dtype} [${value.shape}], which is no scalar.`,
    fix: 'End with mean(...) or sum(...).',
  });
}

/** The first of some samples that the loss has a gradient for: hinges may all be closed. */
function movingSample(loss: Loss, options: SampleOptions): LossSample {
  const { seed = 1 } = options;
  const samples = Array.from({ length: 8 }, (_, i) =>
    randomSample(loss, { ...options, seed: seed + i }),
  );
  const moves = (sample: LossSample): boolean => {
    const { value, values, leaves } = sampleGraph(loss, sample);
    return evaluate(gradients(value, leaves.columns), values).some(({ data }) =>
      data.some((x) => Math.abs(x) > 1e-6),
    );
  };
  return samples.find(moves) ?? samples[0]!;
}

function checkGradients(loss: Loss, sample: LossSample): void {
  const { value, values } = sampleGraph(loss, sample, 'fixed');
  try {
    checkGraphGradients(freeze(value, values), values, { step: 1e-6, tolerance: 1e-5 });
  } catch (cause) {
    throw new Error(`${loss.name}: ${reasonOf(cause)}`, { cause });
  }
}

function checkFinite(loss: Loss, sample: LossSample, what: string): void {
  const { value, values, leaves } = sampleGraph(loss, sample);
  const named: readonly (readonly [string, Tensor])[] = [
    ...leaves.columns.map((leaf, i) => [`the gradient of column ${i}`, leaf] as const),
    ...Object.entries(leaves.parameters).map(
      ([name, leaf]) => [`the gradient of ${name}`, leaf] as const,
    ),
    ...leaves.twin.map((leaf, i) => [`the gradient of the twin's column ${i}`, leaf] as const),
    ...leaves.layers.flatMap((layer, i) =>
      layer.map((leaf, j) => [`the gradient of layer ${i}, column ${j}`, leaf] as const),
    ),
  ];
  const nodes = gradients(
    value,
    named.map(([, leaf]) => leaf),
  );
  const names = ['the value', ...named.map(([name]) => name)];
  evaluate([value, ...nodes], values).forEach(({ data }, index) => {
    const place = Array.from(data).findIndex((x) => !Number.isFinite(x));
    if (place < 0) return;
    throw new SentenceForgeError('LOSS_NOT_FINITE', {
      problem: `${loss.name} with ${what}: ${names[index]} is ${data[place]} at ${place}.`,
      fix: 'Guard the division, root or logarithm: where(isZero, 1, x) before it, where(isZero, 0, ...) after.',
      details: { loss: loss.name, what, place },
    });
  });
}

/** Every row of every column is the first one's. */
function equalRows(sample: LossSample): LossSample {
  const [first] = sample.columns;
  const row = first!.data.slice(0, first!.shape[1]!);
  const data = Float64Array.from(first!.data, (_, place) => row[place % row.length]!);
  return { ...sample, columns: sample.columns.map((column) => ({ ...column, data })) };
}

function equalColumns(sample: LossSample): LossSample {
  return { ...sample, columns: sample.columns.map(() => sample.columns[0]!) };
}

function zeroVector(sample: LossSample, column: number): LossSample {
  const zeroed = (array: NumericArray): NumericArray => {
    return { ...array, data: Float64Array.from(array.data).fill(0, 0, array.shape[1]!) };
  };
  const columns = sample.columns.map((array, index) => (index === column ? zeroed(array) : array));
  return { ...sample, columns };
}

function tiedLabels(sample: LossSample, label: number): LossSample {
  const { labels } = sample;
  return { ...sample, labels: labels && { ...labels, data: labels.data.slice().fill(label) } };
}
