import type { NumericArray } from '@sentenceforge/graph';
import { randomValues } from '@sentenceforge/graph/testing';
import type { LabelKind } from '../types/label-kind.ts';
import type { Loss } from '../types/loss.ts';
import type { LossSample } from './loss-sample.ts';

export interface SampleOptions {
  /** How many columns (default: as many as the loss lists). */
  readonly columns?: number | undefined;
  /** B (default 3). */
  readonly rows?: number | undefined;
  /** D (default 4). */
  readonly dimension?: number | undefined;
  /**
   * The shape of the label of a row: `[]` for a number, `null` for no labels. Default: a number; as many scores as there
   * are columns but the first; an embedding of size D.
   */
  readonly labels?: readonly number[] | null | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
}

const layerCount = 2;
const vocabulary = 5;

/**
 * Reproducible random numbers for everything that a loss reads, labels of its kind included.
 *
 * @example randomSample(tripletLoss(), { rows: 5, dimension: 8 }).columns.length; // 3
 */
export function randomSample(loss: Loss, options: SampleOptions = {}): LossSample {
  const { columns = loss.inputs.columns.length, rows = 3, dimension = 4, seed = 1 } = options;
  let drawn = seed * 1000;
  const random = (shape: readonly number[], scale = 1): NumericArray => {
    const { data } = randomValues(shape, ++drawn);
    return { data: Float64Array.from(data, (x) => x * scale), shape, dtype: 'float32' };
  };
  // embeddings of a model are more alike than random vectors: what they have in common opens hinges
  const perColumn = (size: number): NumericArray[] => {
    const common = random([size]).data;
    return Array.from({ length: columns }, () => {
      const own = random([rows, size]);
      return { ...own, data: Float64Array.from(own.data, (x, i) => x + common[i % size]!) };
    });
  };
  const needs = new Set(loss.requires);
  const parameters = Object.entries(loss.parameters?.({ dimension }) ?? {});
  return {
    columns: perColumn(dimension),
    labels: randomLabels(loss, { columns, rows, dimension, labels: options.labels }, random),
    parameters: Object.fromEntries(
      parameters.map(([name, { shape }]) => [name, random(shape, 0.5)]),
    ),
    guide: needs.has('guide') ? perColumn(dimension + 1) : undefined,
    twin: needs.has('twin') ? perColumn(dimension) : undefined,
    layers: needs.has('layers')
      ? Array.from({ length: layerCount }, () => perColumn(dimension))
      : undefined,
    decoder: needs.has('decoder')
      ? {
          ids: Array.from({ length: rows }, (_, row) =>
            Array.from({ length: 1 + ((row + seed) % 3) }, (_, i) => (row * 2 + i) % vocabulary),
          ),
          embedding: random([vocabulary, dimension]),
          weight: random([vocabulary, dimension]),
        }
      : undefined,
    draw: (population, count) =>
      Array.from({ length: population }, (_, place) =>
        (place + seed) % population < count ? 1 : 0,
      ),
  };
}

function randomLabels(
  { labels: kind, classes }: Loss,
  { columns, rows, dimension, labels }: SampleOptions,
  random: (shape: readonly number[]) => NumericArray,
): NumericArray | undefined {
  if (kind === 'none' || labels === null) return undefined;
  const usual: Partial<Record<LabelKind, readonly number[]>> = {
    scores: [(columns ?? 2) - 1],
    embedding: [dimension ?? 0],
  };
  const shape = [rows ?? 0, ...(labels ?? usual[kind] ?? [])];
  if (kind === 'class' && shape.length === 1) {
    // pairs of rows share a class, as losses that look for positives in the batch need
    const ids = Array.from({ length: shape[0]! }, (_, row) => (row >> 1) % (classes ?? rows ?? 1));
    return { data: Int32Array.from(ids), shape, dtype: 'int32' };
  }
  const { data } = random(shape);
  const score = (x: number): number => Math.abs(x) % 1;
  const make: Partial<Record<LabelKind, (x: number, place: number) => number>> = {
    score,
    // probabilities of classes
    class: score,
    binary: (_, place) => (place + 1) % 2,
  };
  return { data: Float64Array.from(data, make[kind] ?? ((x) => x)), shape, dtype: 'float32' };
}
