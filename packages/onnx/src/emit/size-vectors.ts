import { SentenceForgeError } from '@sentenceforge/errors';
import { type Size, sizeTerms, type Tensor } from '@sentenceforge/graph';
import type { ModelBuilder } from './model-builder.ts';

/**
 * Sizes as int64 vectors: known ones are constants, others are computed from the shapes of the graph's leaves, each
 * expression once.
 */
export function sizeVectors(
  builder: ModelBuilder,
  leaves: readonly Tensor<{ readonly name: string }>[],
): (sizes: readonly Size[]) => string {
  const emit = (opType: string, inputs: readonly string[], attributes = {}): string => {
    const outputs = builder.names(opType, 1);
    builder.add({ opType, inputs, outputs, attributes });
    return outputs[0]!;
  };

  /** What a name stands for, from a leaf with an axis of that size or of a multiple of it. */
  const named = (name: string): string => {
    for (const { shape, attributes } of leaves) {
      for (const [start, [term, ...others]] of shape.map(sizeTerms).entries()) {
        if (others.length > 0 || term?.names.join() !== name) continue;
        const extent = emit('Shape', [attributes.name], { start, end: start + 1 });
        const factor = builder.integers([term.coefficient]);
        return term.coefficient === 1 ? extent : emit('Div', [extent, factor]);
      }
    }
    throw new SentenceForgeError('GRAPH_INVALID', {
      problem: `No input has an axis from which the size "${name}" could be read.`,
      fix: 'Give the graph an input with an axis of that size.',
      details: { size: name },
    });
  };

  /** One size as a vector of length 1. */
  const single = (size: Size): string => {
    if (typeof size === 'number') return builder.integers([size]);
    return builder.once(`size ${size}`, () =>
      sizeTerms(size)
        .map(({ coefficient, names }) => {
          const factors = names.map((name) => builder.once(`name ${name}`, () => named(name)));
          const needed = coefficient !== 1 || factors.length === 0;
          const all = needed ? [...factors, builder.integers([coefficient])] : factors;
          return all.reduce((a, b) => emit('Mul', [a, b]));
        })
        .reduce((a, b) => emit('Add', [a, b])),
    );
  };

  return (sizes) => {
    if (sizes.every((size) => typeof size === 'number')) return builder.integers(sizes);
    if (sizes.length === 1) return single(sizes[0]!);
    return builder.once(`sizes ${sizes}`, () => emit('Concat', sizes.map(single), { axis: 0 }));
  };
}
