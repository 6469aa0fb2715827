import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProgram, parameterGradients, sum } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { fixtureFolder } from '../../fixtures/fixture-folder.ts';
import { readSafetensors, type StoredTensor } from '../safetensors/read-safetensors.ts';
import { writeSafetensors } from '../safetensors/write-safetensors.ts';
import { SentenceTransformer } from '../sentence-transformer.ts';
import { loadStaticEmbedding } from './static-embedding.ts';

const tokenizer = fileURLToPath(
  new URL('../../fixtures/bert-tiny/tokenizer.json', import.meta.url),
);
const whole = await fixtureFolder('static');
const table = (await readSafetensors(join(whole, 'model.safetensors'))).get('embedding.weight')!;

async function folderOf(tensors: Record<string, StoredTensor>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  const bytes = Buffer.concat(writeSafetensors(new Map(Object.entries(tensors))));
  await writeFile(join(folder, 'model.safetensors'), bytes);
  await writeFile(join(folder, 'tokenizer.json'), await readFile(tokenizer));
  return folder;
}

test('a text without tokens is zeros, alone and beside others', async () => {
  const model = await SentenceTransformer.load(whole);
  expect(model.maxSeqLength).toBe(Infinity);
  expect((await model.encode(['', ' '])).data).toEqual(new Float32Array(32));
  const { data } = await model.encode(['a', '']);
  expect(data.subarray(16)).toEqual(new Float32Array(16));
  await expect(model.encode(['a'], { outputValue: 'token_embeddings' })).rejects.toMatchObject({
    code: 'MODEL_UNSUPPORTED',
  });
  await model.dispose();
});

test('its gradient is rows of the table, never a table', async () => {
  const model = await SentenceTransformer.load(whole);
  const { embeddings, inputs } = model.buildGraph({ texts: 'B', groups: 1 });
  const [gradient] = parameterGradients(sum(embeddings));
  expect(gradient!.dense).toBeUndefined();
  const [lookup] = gradient!.rows;
  expect(lookup!.rows.shape).toEqual(['T', 16]);
  const program = makeProgram({ rows: lookup!.rows });
  const names = program.inputs.map(({ attributes }) => attributes.name);
  const executable = await model.backend.compile(program);
  const weights = program.parameters.map(({ attributes: { name } }) => [
    name,
    model.parameters.get(name),
  ]);
  const { rows } = await executable.run({
    ...model.pack(model.tokenize(['A plane is taking off.']), inputs, names),
    ...Object.fromEntries(weights),
  });
  expect(rows!.shape[0]).toBeGreaterThan(1);
  expect(rows!.shape[1]).toBe(16);
  await executable.dispose();
});

test('files of model2vec: rows by a mapping, each with a weight', async () => {
  const count = table.shape[0]!;
  const mapping = BigInt64Array.from({ length: count }, (_, token) => BigInt(count - 1 - token));
  const factors = Float64Array.from({ length: count }, (_, token) => token / 8);
  const folder = await folderOf({
    embeddings: table,
    mapping: { dtype: 'I64', shape: [count], bytes: new Uint8Array(mapping.buffer) },
    weights: { dtype: 'F64', shape: [count], bytes: new Uint8Array(factors.buffer) },
  });
  const { parameters } = await loadStaticEmbedding(folder);
  const got = parameters!.get('embedding.weight').data;
  const original = new Float32Array(table.bytes.slice().buffer);
  expect(got.slice(7 * 16, 8 * 16)).toEqual(
    original.slice((count - 8) * 16, (count - 7) * 16).map((x) => x * (7 / 8)),
  );
});

test('tables that do not fit are refused', async () => {
  const refused = { code: 'MODEL_UNSUPPORTED' };
  const flat = { ...table, shape: [table.shape[0]! * 16] };
  await expect(loadStaticEmbedding(await folderOf({ other: table }))).rejects.toMatchObject(
    refused,
  );
  await expect(
    loadStaticEmbedding(await folderOf({ 'embedding.weight': flat })),
  ).rejects.toMatchObject(refused);
  const mapping = { dtype: 'I32', shape: [1], bytes: new Uint8Array(Int32Array.of(9999).buffer) };
  await expect(
    loadStaticEmbedding(await folderOf({ embeddings: table, mapping })),
  ).rejects.toMatchObject(refused);
  const short = { ...table, shape: [5, 16], bytes: table.bytes.slice(0, 5 * 64) };
  const { tokenizer: few } = await loadStaticEmbedding(
    await folderOf({ 'embedding.weight': short }),
  );
  expect(() => few.encode('a plane')).toThrow(expect.objectContaining(refused));
});

test("tokenizer.json's own truncation holds", async () => {
  const folder = await fixtureFolder('static');
  const json = JSON.parse(await readFile(tokenizer, 'utf8')) as object;
  const truncation = { max_length: 3, strategy: 'LongestFirst', stride: 0, direction: 'Right' };
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify({ ...json, truncation }));
  const module = await loadStaticEmbedding(folder);
  expect(module.tokenizer.maxLength).toBe(3);
  expect(module.tokenizer.encode('A plane is taking off.')).toHaveLength(3);
});
