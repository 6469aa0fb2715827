import { constant, multiply, sum, type Tensor, where } from '@sentenceforge/graph';
import { isDrawn } from './is-drawn.ts';

/** What a wrapper applies its loss to once: a layer's embeddings. */
export interface LayerPart {
  /** `[B, D]` each. */
  readonly columns: readonly Tensor[];
  /** Of the layer. */
  readonly weight: Tensor | number;
  /** A bool scalar: whether the part counts in this step. Absent where it always does. */
  readonly counts?: Tensor;
}

/**
 * The parts that a wrapper applies its loss to: every layer, or the one layer that is drawn in a step, chosen before
 * the loss so that only it is computed.
 *
 * @param layers `[layer][column]`, `[B, D]` each
 * @param weights of each layer
 * @param draw which layers count in this step, as `[layers]` of 1 and 0, and how many; absent for all
 */
export function layerParts(
  layers: readonly (readonly Tensor[])[],
  weights: readonly number[],
  draw?: { readonly drawn: Tensor; readonly count: number },
): readonly LayerPart[] {
  const parts = layers.map((columns, layer) => ({ columns, weight: weights[layer]! }));
  if (!draw) return parts;
  const { drawn, count } = draw;
  if (count > 1) return parts.map((part, layer) => ({ ...part, counts: isDrawn(drawn, layer) }));
  const columns = layers.reduce((chosen, layer, place) => {
    const isThis = isDrawn(drawn, place);
    return layer.map((x, column) => where(isThis, x, chosen[column]!));
  });
  return [{ columns, weight: sum(multiply(drawn, constant(weights))) }];
}
