import { SentenceForgeError } from '@sentenceforge/errors';
import type { StoredTensor } from './read-safetensors.ts';

/**
 * A stored tensor's values as float32: F32 in the same memory; F16 and BF16 exactly, F64 rounded, in new memory.
 *
 * @throws MODEL_UNSUPPORTED for types that hold no such numbers
 */
export function toFloat32(name: string, { dtype, bytes }: StoredTensor): Float32Array {
  const convert = Object.hasOwn(conversions, dtype) ? conversions[dtype] : undefined;
  if (convert) return convert(bytes as Uint8Array<ArrayBuffer>);
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `The tensor ${name} is stored as ${dtype}; weights are read from ${Object.keys(conversions).join(', ')}.`,
    fix: 'Save the model in float32 first (in Python: model.float().save_pretrained(path)).',
    details: { name, dtype },
  });
}

const conversions: Readonly<Record<string, (bytes: Uint8Array<ArrayBuffer>) => Float32Array>> = {
  F32: ({ buffer, byteOffset, length }) => new Float32Array(buffer, byteOffset, length / 4),
  F16: (bytes) => fromBits(bytes, halfToSingle),
  BF16: (bytes) => fromBits(bytes, (half) => half << 16),
  F64: ({ buffer, byteOffset, length }) =>
    Float32Array.from(new Float64Array(buffer, byteOffset, length / 8)),
};

/** @param toBits a float32's bits from 16 bits */
function fromBits(bytes: Uint8Array<ArrayBuffer>, toBits: (half: number) => number): Float32Array {
  const halves = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const bits = new Int32Array(halves.length);
  for (let i = 0; i < bits.length; i++) bits[i] = toBits(halves[i]!);
  return new Float32Array(bits.buffer);
}

/** IEEE 754 binary16 to binary32, by bits. */
function halfToSingle(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return sign | 0x7f800000 | (fraction << 13); // infinities, not a number
  if (exponent > 0) return sign | ((exponent + 112) << 23) | (fraction << 13);
  if (fraction === 0) return sign;
  const shift = Math.clz32(fraction) - 21; // a subnormal half is a normal single
  return sign | ((113 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13);
}
