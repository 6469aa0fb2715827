import {
  constant,
  input,
  type NumericArray,
  parameter,
  type Tensor,
  type Values,
} from '@sentenceforge/graph';
import type { Loss } from '../types/loss.ts';
import { decode } from './decode.ts';
import type { LossSample } from './loss-sample.ts';

/** The leaves that a loss has gradients for. */
export interface TrainedLeaves {
  readonly columns: readonly Tensor[];
  readonly parameters: Readonly<Record<string, Tensor>>;
  readonly twin: readonly Tensor[];
  readonly layers: readonly (readonly Tensor[])[];
}

/** A loss as a graph, and what its inputs and parameters hold. */
export interface SampleGraph {
  readonly value: Tensor;
  readonly leaves: TrainedLeaves;
  readonly values: Values;
}

/**
 * The graph of a loss over a sample. The decoder's weights are the parameters `decoder.embedding` and `decoder.weight`.
 *
 * @param sized `named`: rows are the size `B`, as in training. `fixed`: all sizes are numbers, and what has no
 *   gradient (labels, the guide) is written into the graph as constants
 *
 * @example
 * const { value, values } = sampleGraph(cosineSimilarityLoss(), randomSample(cosineSimilarityLoss()));
 * evaluate([value], values);
 */
export function sampleGraph(
  loss: Loss,
  sample: LossSample,
  sized: 'named' | 'fixed' = 'named',
): SampleGraph {
  const values: Record<string, NumericArray> = {};
  const shapeOf = (array: NumericArray) =>
    sized === 'named' ? ['B', ...array.shape.slice(1)] : array.shape;
  const given = (name: string, array: NumericArray): Tensor => {
    values[name] = array;
    return input(name, shapeOf(array), array.dtype);
  };
  const fixed = (name: string, array: NumericArray): Tensor =>
    sized === 'named'
      ? given(name, array)
      : constant(Array.from(array.data), { shape: array.shape, dtype: array.dtype });
  const weight = (name: string, array: NumericArray): Tensor => {
    values[name] = array;
    return parameter(name, array.shape);
  };
  const all = <T, R>(arrays: readonly T[] = [], make: (array: T, index: number) => R): R[] =>
    arrays.map(make);

  const columns = all(sample.columns, (array, i) => given(`columns.${i}`, array));
  const twin = all(sample.twin, (array, i) => given(`twin.${i}`, array));
  const layers = all(sample.layers, (layer, i) =>
    all(layer, (array, j) => given(`layers.${i}.${j}`, array)),
  );
  const owned = Object.fromEntries(
    Object.entries(sample.parameters).map(([name, array]) => [name, weight(name, array)]),
  );
  const { decoder, draw } = sample;
  const decoding = decoder && {
    'decoder.embedding': weight('decoder.embedding', decoder.embedding),
    'decoder.weight': weight('decoder.weight', decoder.weight),
  };
  const value = loss.compute({
    columns,
    labels: sample.labels && fixed('labels', sample.labels),
    parameters: owned,
    extras: {
      ...(sample.guide && { guide: all(sample.guide, (x, i) => fixed(`guide.${i}`, x)) }),
      ...(sample.twin && { twin }),
      ...(sample.layers && { layers }),
      ...(decoding && {
        decoder: decode(decoder!.ids, decoding['decoder.embedding'], decoding['decoder.weight']),
      }),
      sample: (population, count) =>
        constant(draw ? draw(population, count) : Array<number>(population).fill(1)),
    },
  });
  return {
    value,
    values,
    leaves: { columns, parameters: { ...owned, ...decoding }, twin, layers },
  };
}
