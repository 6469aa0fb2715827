import { readFileSync } from 'node:fs';

/** A file of float32 rows. */
export function readRows(file: string, columns: number): { data: Float32Array; rows: number } {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const data = new Float32Array(buffer, byteOffset, byteLength / 4);
  return { data, rows: data.length / columns };
}
