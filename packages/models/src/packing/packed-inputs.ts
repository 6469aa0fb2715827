import { SentenceForgeError } from '@sentenceforge/errors';
import { input, multiplySizes, type Shape, type Size, type Tensor } from '@sentenceforge/graph';

/** How many attention heads share a token's vector, and how many groups of similar length attention runs over. */
export interface PackingLayout {
  readonly heads: number;
  readonly groups: number;
  /** How many texts there are, as a size: a name, or for example `2*B` for two columns of B rows. */
  readonly texts: Size;
  /**
   * Put before the names of inputs and sizes, so that graphs over different texts can live in one program: letters,
   * digits, `_` and `.` (default: nothing).
   */
  readonly prefix?: string;
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
  /**
   * As `positions`, but tokens of this id are not counted and stand at -1: 0, -1, 1 where the second of three is one,
   * int32 `[T]`. Calls for one id make nodes of one name.
   */
  positionsWithout(id: number): Tensor;
  /** The id of each token's successor in its text, -1 for the last of a text, int32 `[T]`. */
  readonly targets: Tensor;
  /** Which text each token belongs to, int32 `[T]`. */
  readonly segments: Tensor;
  /** Tokens of each text, at least 1, float32 `[texts]`. */
  readonly lengths: Tensor;
  /** The first token of each text (-1 where it has none), int32 `[texts]`, and for each token the text that it is the first of, or -1. */
  readonly first: Tensor;
  readonly firstInverse: Tensor;
  /** As `first`, of the last token. */
  readonly last: Tensor;
  readonly lastInverse: Tensor;
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

/**
 * The input nodes of a layout; `packBatch` makes their values. A graph has those that it uses.
 *
 * @throws OPTION_INVALID for a prefix with other characters
 */
export function packedInputs(layout: PackingLayout): PackedInputs {
  const { heads, groups, texts, prefix = '' } = layout;
  if (!/^[\w.]*$/.test(prefix)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The prefix "${prefix}" cannot stand before the names of sizes.`,
      fix: 'Use letters, digits, _ and . only, such as "decoder.".',
      details: { prefix },
    });
  }
  const [tokens, longest] = [`${prefix}T`, `${prefix}M`];
  const group = Array.from({ length: groups }, (_, g) => ({
    name: `${prefix}bias${g}`,
    texts: `${prefix}S${g}`,
    longest: `${prefix}L${g}`,
  }));
  const slots = group.map((sizes) => `${heads}*${sizes.longest}*${sizes.texts}`).join('+');
  const int = (name: string, shape: Shape): Tensor => input(prefix + name, shape, 'int32');
  return {
    ...layout,
    ids: int('ids', [tokens]),
    positions: int('positions', [tokens]),
    positionsWithout: (id) => int(`positionsWithout${id}`, [tokens]),
    targets: int('targets', [tokens]),
    segments: int('segments', [tokens]),
    lengths: input(`${prefix}lengths`, [texts]),
    first: int('first', [texts]),
    firstInverse: int('firstInverse', [tokens]),
    last: int('last', [texts]),
    lastInverse: int('lastInverse', [tokens]),
    slots: int('slots', [slots]),
    slotsInverse: int('slotsInverse', [multiplySizes(heads, tokens)]),
    biases: group.map((sizes) => input(sizes.name, [sizes.texts, 1, 1, sizes.longest])),
    block: int('block', [multiplySizes(texts, longest)]),
    blockInverse: int('blockInverse', [tokens]),
    blockBias: input(`${prefix}blockBias`, [texts, longest]),
  };
}
