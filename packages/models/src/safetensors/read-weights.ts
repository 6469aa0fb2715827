import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { z } from 'zod';
import { inside } from '../folder/inside.ts';
import { readJson } from '../folder/read-json.ts';
import { pickledWeights } from './pickled-weights.ts';
import { readSafetensors, type StoredTensor } from './read-safetensors.ts';

const shardIndex = z.object({ weight_map: z.record(z.string(), z.string()) });

/**
 * The tensors of a folder's model.safetensors, or of the shards that model.safetensors.index.json lists.
 *
 * @throws MODEL_FILE_MISSING, SAFETENSORS_INVALID, FILE_MALFORMED for an index that names what is not there,
 *   MODEL_UNSUPPORTED when there are only pickled weights, or a shard lies outside of the folder
 */
export async function readWeights(folder: string): Promise<Map<string, StoredTensor>> {
  const whole = join(folder, 'model.safetensors');
  if (await exists(whole)) return readSafetensors(whole);
  const index = `${whole}.index.json`;
  const listed = await readJson(index, shardIndex, { optional: true });
  if (!listed) {
    const pickle = 'pytorch_model.bin';
    if (await exists(join(folder, pickle))) throw pickledWeights(folder, pickle);
    return readSafetensors(whole);
  }
  const tensors = new Map<string, StoredTensor>();
  for (const shard of new Set(Object.values(listed.weight_map))) {
    const content = await readSafetensors(inside(folder, shard, index));
    for (const [name, tensor] of content) tensors.set(name, tensor);
  }
  const missing = Object.keys(listed.weight_map).find((name) => !tensors.has(name));
  if (missing === undefined) return tensors;
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${index} lists the tensor ${missing}, but ${listed.weight_map[missing]} does not hold it.`,
    fix: 'Copy or download the model again, with all of its shards.',
    details: { file: index, name: missing },
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
