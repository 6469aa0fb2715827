import { type Backend, makeProgram, parameter } from '@sentenceforge/graph';
import { pooling } from '../src/modules/pooling.ts';
import type { Transformer } from '../src/modules/transformer.ts';
import { packedContext } from '../src/packed-context.ts';
import { packBatch } from '../src/packing/pack-batch.ts';

/**
 * Embeddings of tokenised texts by a transformer and pooling modes of one's choice, whatever its folder says.
 *
 * @param tokens token ids of each text
 * @returns a row for each text
 * @throws MODEL_UNSUPPORTED for a mode that is not known
 */
export async function embedPooled(
  { encoder, parameters, ...transformer }: Transformer,
  modes: readonly string[],
  tokens: readonly (readonly number[])[],
  backend: Backend,
): Promise<number[][]> {
  const layout = { texts: tokens.length, groups: 2 };
  const nodes = new Map(
    parameters.names.map((name) => [name, parameter(name, parameters.get(name).shape)]),
  );
  const { context } = packedContext(layout, encoder.heads, (name) => nodes.get(name)!);
  const pool = pooling(modes, encoder.dimension);
  const features = pool.apply(transformer.apply({}, context), context);
  const program = makeProgram({ embeddings: features.sentence! });
  const names = program.inputs.map(({ attributes }) => attributes.name);
  const weights = program.parameters.map(({ attributes: { name } }) => [
    name,
    parameters.get(name),
  ]);
  const executable = await backend.compile(program);
  try {
    const packed = packBatch(tokens, { ...layout, heads: encoder.heads }, names);
    const { embeddings } = await executable.run({ ...packed, ...Object.fromEntries(weights) });
    const width = pool.dimension(encoder.dimension);
    return tokens.map((_, row) =>
      Array.from(embeddings!.data.subarray(row * width, (row + 1) * width), Number),
    );
  } finally {
    await executable.dispose();
  }
}
