import { input, multiplySizes, type Shape, type Size, type Tensor } from '@sentenceforge/graph';

/** How many attention heads share a token's vector, and how many groups of similar length attention runs over. */
export interface PackingLayout {
  readonly heads: number;
  readonly groups: number;
  /** How many texts there are, as a size: a name, or for example `2*B` for two columns of B rows. */
  readonly texts: Size;
}

/**
 * The inputs of a graph over packed tokens: T real tokens of all texts, one after the other, no padding. Only attention
 * sees padded blocks, one for each length group g of S_g texts up to L_g tokens.
 */
export interface PackedInputs extends PackingLayout {
  /** Token ids, int32 `[T]`. */
  readonly ids: Tensor;
  /** The place of each token in its text, int32 `[T]`. */
  readonly positions: Tensor;
  /** Which text each token belongs to, int32 `[T]`. */
  readonly segments: Tensor;
  /** Tokens of each text, at least 1, float32 `[texts]`. */
  readonly lengths: Tensor;
  /** The first token of each text (-1 where it has none), int32 `[texts]`, and for each token the text that it is the first of, or -1. */
  readonly first: Tensor;
  readonly firstInverse: Tensor;
  /**
   * Where attention's blocks take their rows from: for each slot (group, text, head, place) the row token * heads +
   * head, or -1 for padding; and for each row its slot.
   */
  readonly slots: Tensor;
  readonly slotsInverse: Tensor;
  /** Per group: 0 for keys that are tokens and -1e9 for padding, float32 `[S_g, 1, 1, L_g]`. */
  readonly biases: readonly Tensor[];
  /** Texts as one padded block, as max pooling needs it: slot (text, place) to token or -1, and back. */
  readonly block: Tensor;
  readonly blockInverse: Tensor;
  /** -1e9 at the padding of that block, float32 `[texts, M]`. */
  readonly blockBias: Tensor;
}

/** The input nodes of a layout; {@link packBatch} makes their values. A graph has those that it uses. */
export function packedInputs(layout: PackingLayout): PackedInputs {
  const { heads, groups, texts } = layout;
  const int = (name: string, shape: Shape): Tensor => input(name, shape, 'int32');
  const slots = Array.from({ length: groups }, (_, g) => `${heads}*L${g}*S${g}`).join('+');
  return {
    ...layout,
    ids: int('ids', ['T']),
    positions: int('positions', ['T']),
    segments: int('segments', ['T']),
    lengths: input('lengths', [texts]),
    first: int('first', [texts]),
    firstInverse: int('firstInverse', ['T']),
    slots: int('slots', [slots]),
    slotsInverse: int('slotsInverse', [`${heads}*T`]),
    biases: Array.from({ length: groups }, (_, g) => input(`bias${g}`, [`S${g}`, 1, 1, `L${g}`])),
    block: int('block', [multiplySizes(texts, 'M')]),
    blockInverse: int('blockInverse', ['T']),
    blockBias: input('blockBias', [texts, 'M']),
  };
}
