import { evaluate, type NumericArray } from '@sentenceforge/graph';
import type { Loss } from '../types/loss.ts';
import type { LossSample } from './loss-sample.ts';
import { randomSample, type SampleOptions } from './random-sample.ts';
import { sampleGraph } from './sample-graph.ts';

const rows = 6;
const cut = 4;

/**
 * Whether the loss of random batches is the mean of what it is for parts of them, weighted by their rows: what
 * `meanOverExamples` says of a loss.
 *
 * @example isMeanOverExamples(cosineSimilarityLoss()) // true
 */
export function isMeanOverExamples(loss: Loss, options: SampleOptions = {}): boolean {
  return [1, 2, 3, 4].every((seed) => {
    const sample = randomSample(loss, { ...options, rows, seed });
    const [whole, first, second] = [sample, part(sample, 0, cut), part(sample, cut, rows)].map(
      (each) => {
        const { value, values } = sampleGraph(loss, each);
        return evaluate([value], values)[0]!.data[0]!;
      },
    );
    const mean = (cut * first! + (rows - cut) * second!) / rows;
    return Math.abs(mean - whole!) <= 1e-9 * Math.max(1, Math.abs(whole!));
  });
}

function part(sample: LossSample, start: number, end: number): LossSample {
  const take = (array: NumericArray): NumericArray => {
    const size = array.data.length / array.shape[0]!;
    const data = array.data.slice(start * size, end * size);
    return { ...array, data, shape: [end - start, ...array.shape.slice(1)] };
  };
  return {
    ...sample,
    columns: sample.columns.map(take),
    labels: sample.labels && take(sample.labels),
    guide: sample.guide?.map(take),
    twin: sample.twin?.map(take),
    layers: sample.layers?.map((layer) => layer.map(take)),
    decoder: sample.decoder && { ...sample.decoder, ids: sample.decoder.ids.slice(start, end) },
  };
}
