import { SentenceForgeError } from '@sentenceforge/errors';
import type { HostTensor } from '@sentenceforge/graph';
import type { StoredTensor } from '../safetensors/read-safetensors.ts';
import { toFloat32 } from '../safetensors/to-float32.ts';

/**
 * The rows of a static embedding, one per token id, from the names of sentence-transformers (`embedding.weight`) or of
 * model2vec (`embeddings`, with `mapping` from token to row and `weights` per token where it has them).
 *
 * @throws MODEL_UNSUPPORTED for a tensor that is missing or does not fit
 */
export function staticRows(
  stored: ReadonlyMap<string, StoredTensor>,
  folder: string,
): HostTensor & { readonly data: Float32Array } {
  const refuse = (why: string): never => {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `The StaticEmbedding in ${folder} cannot be read: ${why}.`,
      fix: 'Copy or download the model again.',
      details: { folder },
    });
  };
  const name = stored.has('embedding.weight') ? 'embedding.weight' : 'embeddings';
  const table = stored.get(name) ?? refuse('it lacks the weight embedding.weight');
  if (table.shape.length !== 2) refuse(`${name} has the shape [${table.shape}]`);
  const [known, dimension] = table.shape as [number, number];
  const rows = toFloat32(name, table);
  const mapping = name === 'embeddings' ? stored.get('mapping') : undefined;
  const weights = name === 'embeddings' ? stored.get('weights') : undefined;
  if (!mapping && !weights) return { data: rows, shape: table.shape, dtype: 'float32' };
  const places = mapping
    ? (integers(mapping) ?? refuse(`mapping is stored as ${mapping.dtype}`))
    : Array.from({ length: known }, (_, row) => row);
  const factors = weights && toFloat32('weights', weights);
  if (factors && factors.length !== places.length) {
    refuse(`there are ${factors.length} weights for ${places.length} tokens`);
  }
  const data = new Float32Array(places.length * dimension);
  places.forEach((place, token) => {
    if (!(place >= 0 && place < known)) refuse(`token ${token} is mapped to the row ${place}`);
    const factor = factors?.[token] ?? 1;
    for (let i = 0; i < dimension; i++) {
      data[token * dimension + i] = rows[place * dimension + i]! * factor;
    }
  });
  return { data, shape: [places.length, dimension], dtype: 'float32' };
}

function integers({ dtype, bytes }: StoredTensor): readonly number[] | undefined {
  const buffer = bytes.slice().buffer;
  if (dtype === 'I64') return Array.from(new BigInt64Array(buffer), Number);
  if (dtype === 'I32') return Array.from(new Int32Array(buffer));
  return undefined;
}
