import type { ParameterStore } from '@sentenceforge/models';
import type { Adapters } from './adapters.ts';

/**
 * Put what adapters say into a model's own weights, W + (alpha / rank) B A in float32, and bump their version. It holds
 * a copy of the weights that have an adapter until the model is set back.
 *
 * @returns what sets the weights back, to the bit
 */
export function mergeAdapters(model: ParameterStore, adapters: Adapters): () => void {
  const { rank, alpha, targets, parameters } = adapters;
  const before = targets.map(({ weight, a, b }) => {
    const { data, shape } = model.get(weight);
    const kept = data.slice();
    const product = multiply(parameters.get(b).data, parameters.get(a).data, {
      rank,
      columns: shape[1]!,
    });
    product.forEach((x, place) => {
      data[place]! += (alpha / rank) * x;
    });
    return [weight, kept] as const;
  });
  model.bump();
  return () => {
    for (const [weight, kept] of before) model.get(weight).data.set(kept);
    model.bump();
  };
}

/** B A, `[rows, rank]` and `[rank, columns]` to `[rows, columns]`. */
function multiply(
  b: Float32Array,
  a: Float32Array,
  { rank, columns }: { rank: number; columns: number },
): Float64Array {
  const product = new Float64Array((b.length / rank) * columns);
  b.forEach((factor, place) => {
    const row = Math.floor(place / rank) * columns;
    const from = (place % rank) * columns;
    for (let column = 0; column < columns; column++) {
      product[row + column]! += factor * a[from + column]!;
    }
  });
  return product;
}
