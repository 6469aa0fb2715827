import {
  add,
  concat,
  constant,
  embedding,
  multiply,
  reshape,
  slice,
  subtract,
  type Tensor,
} from '@sentenceforge/graph';

/**
 * Rotary position embedding (Su et al. 2021): every pair of numbers of a head, half a head apart, is turned by its
 * frequency times the token's place. Angles are of single precision, as in transformers (`apply_rotary_pos_emb`).
 *
 * @param positions int32 `[T]`, below `options.positions`
 * @param options.theta the base of the frequencies
 * @param options.width numbers of a head, even
 * @returns from `[T, heads, width]` to the same shape
 */
export function rotaryEmbedding(
  positions: Tensor,
  options: { readonly theta: number; readonly width: number; readonly positions: number },
): (x: Tensor) => Tensor {
  const { width } = options;
  const half = width / 2;
  const frequencies = Array.from({ length: half }, (_, i) =>
    Math.fround(1 / Math.fround(options.theta ** Math.fround((2 * i) / width))),
  );
  const table = Array.from({ length: options.positions }, (_, place) => {
    const angles = frequencies.map((frequency) => Math.fround(place * frequency));
    return [...angles.map(Math.cos), ...angles.map(Math.sin)].map(Math.fround);
  });
  const rows = embedding(constant(table.flat(), { shape: [options.positions, width] }), positions);
  const [tokens] = rows.shape;
  const [cosine, sine] = [0, half].map((start) =>
    reshape(slice(rows, { axis: 1, start, end: start + half }), [tokens!, 1, half]),
  );
  return (x) => {
    const first = slice(x, { axis: 2, start: 0, end: half });
    const second = slice(x, { axis: 2, start: half, end: width });
    return concat(
      [
        subtract(multiply(first, cosine!), multiply(second, sine!)),
        add(multiply(second, cosine!), multiply(first, sine!)),
      ],
      2,
    );
  };
}
