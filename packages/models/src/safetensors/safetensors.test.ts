import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSafetensors, type StoredTensor } from './read-safetensors.ts';
import { toFloat32 } from './to-float32.ts';
import { writeSafetensors } from './write-safetensors.ts';

const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
const stored = (
  dtype: string,
  shape: readonly number[],
  data: ArrayBufferView<ArrayBuffer>,
): StoredTensor => ({ dtype, shape, bytes: new Uint8Array(data.buffer) });

const tensors = new Map([
  ['b.weight', stored('F32', [1, 3], Float32Array.of(1, 2, 3))],
  ['a.bias', stored('F32', [1], Float32Array.of(-1.5))],
  ['position_ids', stored('I64', [2], BigInt64Array.of(0n, 1n))],
  ['mask', stored('U8', [3], Uint8Array.of(1, 0, 1))],
  ['half', stored('F16', [1], Uint16Array.of(0x3c00))],
  ['hé', stored('I32', [1], Int32Array.of(7))],
]);

// python: import numpy as np; from safetensors.numpy import save
//         print(save({'b.weight': np.array([[1, 2, 3]], '<f4'), 'a.bias': np.array([-1.5], '<f4'),
//           'position_ids': np.array([0, 1], '<i8'), 'mask': np.array([1, 0, 1], 'u1'),
//           'half': np.array([1], '<f2'), 'hé': np.array([7], '<i4')}, {'format': 'pt'}).hex())
const python = [
  '90010000000000007b225f5f6d657461646174615f5f223a7b22666f726d6174223a227074227d2c2270',
  '6f736974696f6e5f696473223a7b226474797065223a22493634222c227368617065223a5b325d2c2264',
  '6174615f6f666673657473223a5b302c31365d7d2c22612e62696173223a7b226474797065223a224633',
  '32222c227368617065223a5b315d2c22646174615f6f666673657473223a5b31362c32305d7d2c22622e',
  '776569676874223a7b226474797065223a22463332222c227368617065223a5b312c335d2c2264617461',
  '5f6f666673657473223a5b32302c33325d7d2c2268c3a9223a7b226474797065223a22493332222c2273',
  '68617065223a5b315d2c22646174615f6f666673657473223a5b33322c33365d7d2c2268616c66223a7b',
  '226474797065223a22463136222c227368617065223a5b315d2c22646174615f6f666673657473223a5b',
  '33362c33385d7d2c226d61736b223a7b226474797065223a225538222c227368617065223a5b335d2c22',
  '646174615f6f666673657473223a5b33382c34315d7d7d20202020202020000000000000000001000000',
  '000000000000c0bf0000803f000000400000404007000000003c010001',
].join('');

test("the bytes are Python's", () => {
  expect(Buffer.concat(writeSafetensors(tensors)).toString('hex')).toBe(python);
});

test('what was written is read again', async () => {
  const read = await readSafetensors(await written('whole', Buffer.from(python, 'hex')));
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(tensors));
  expect(toFloat32('b.weight', read.get('b.weight')!)).toEqual(Float32Array.of(1, 2, 3));
  expect(() => toFloat32('mask', read.get('mask')!)).toThrow('mask is stored as U8');
});

test('a file without tensors, and tensors without elements', async () => {
  const empty = new Map([
    ['a', stored('F32', [0, 4], new Float32Array())],
    ['b', stored('F32', [1], Float32Array.of(1))],
  ]);
  for (const given of [empty, new Map<string, StoredTensor>()]) {
    const path = await written('empty', Buffer.concat(writeSafetensors(given)));
    expect(await readSafetensors(path)).toEqual(given);
  }
});

/** A file with this header and so many bytes of tensors. */
function file(header: object | string, bytes: number): Buffer {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(bytes)]);
}
const entry = (from: number, to: number, shape = [1], dtype = 'F32') => ({
  dtype,
  shape,
  data_offsets: [from, to],
});
const huge = Buffer.alloc(16, 0xff);

test.each([
  ['no length', Buffer.alloc(7), 'shorter than its own length field'],
  ['a huge length', huge, 'header should be'],
  ['a header that is no JSON', file('{"a":', 0), 'not a description'],
  ['a header of something else', file({ a: 3 }, 0), 'not a description'],
  ['a missing end', file({ a: entry(0, 4) }, 3), 'tensor a should end at'],
  ['a wrong size', file({ a: entry(0, 8) }, 8), 'size of its shape'],
  ['an unknown type', file({ a: entry(0, 4, [1], 'F5') }, 4), 'unknown type F5'],
  ['an overlap', file({ a: entry(0, 4), b: entry(2, 6) }, 6), 'tensor b overlaps'],
  ['two tensors in one place', file({ a: entry(0, 4), b: entry(0, 4) }, 4), 'tensor b overlaps'],
  ['a gap', file({ a: entry(0, 4), b: entry(6, 10) }, 10), 'leaves a gap'],
  ['bytes of no tensor', file({ a: entry(0, 4) }, 9), 'tensors end at'],
])('%s is refused', async (_, bytes, text) => {
  const path = await written('broken', bytes);
  await expect(readSafetensors(path)).rejects.toMatchObject({
    code: 'SAFETENSORS_INVALID',
    message: expect.stringContaining(text),
    details: { file: path },
  });
});

test('a file that is not there is named', async () => {
  const path = join(folder, 'nothing');
  await expect(readSafetensors(path)).rejects.toMatchObject({
    code: 'MODEL_FILE_MISSING',
    details: { file: path },
  });
});
