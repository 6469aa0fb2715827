import type { StoredTensor } from './read-safetensors.ts';

/** The order of types in a file: the wider first, so that every tensor is aligned. */
const typeOrder = ['I64', 'F64', 'F32', 'I32', 'BF16', 'F16', 'I8', 'U8', 'BOOL'];

/**
 * A safetensors file as chunks of bytes: the header, padded to 8 bytes, then the tensors in order of type and name,
 * as Python's library writes them. The tensors' bytes are not copied.
 */
export function writeSafetensors(tensors: ReadonlyMap<string, StoredTensor>): Uint8Array[] {
  const entries: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  const ordered = [...tensors].sort(
    ([a, { dtype: typeA }], [b, { dtype: typeB }]) =>
      typeOrder.indexOf(typeA) - typeOrder.indexOf(typeB) || (a < b ? -1 : 1),
  );
  let offset = 0;
  for (const [name, { dtype, shape, bytes }] of ordered) {
    entries[name] = { dtype, shape, data_offsets: [offset, offset + bytes.length] };
    offset += bytes.length;
  }
  const json = JSON.stringify(entries);
  const text = new TextEncoder().encode(json.padEnd(json.length + 7));
  const length = Math.ceil(new TextEncoder().encode(json).length / 8) * 8;
  const header = new Uint8Array(8 + length);
  new DataView(header.buffer).setBigUint64(0, BigInt(length), true);
  header.set(text.subarray(0, length), 8);
  return [header, ...ordered.map(([, { bytes }]) => bytes)];
}
