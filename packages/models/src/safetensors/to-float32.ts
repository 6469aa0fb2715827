import { SentenceForgeError } from '@sentenceforge/errors';
import type { StoredTensor } from './read-safetensors.ts';

/** A stored tensor's values as float32, in the same memory. Throws MODEL_UNSUPPORTED for types that are not F32. */
export function toFloat32(name: string, { dtype, bytes }: StoredTensor): Float32Array {
  if (dtype === 'F32') {
    return new Float32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / 4);
  }
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `The tensor ${name} is stored as ${dtype}; only F32 weights can be read so far.`,
    fix: 'Save the model in float32 first (in Python: model.float().save_pretrained(path)).',
    details: { name, dtype },
  });
}
