import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { normalize } from '../modules/normalize.ts';
import { pooling } from '../modules/pooling.ts';
import { loadTransformerModule } from '../modules/transformer-module.ts';
import { readSafetensors } from '../safetensors/read-safetensors.ts';
import { modelFiles } from './model-files.ts';

const fixture = fileURLToPath(new URL('../../fixtures/bert-tiny', import.meta.url));
const transformer = await loadTransformerModule(fixture);
const stages = [
  { path: '', module: transformer },
  { path: '1_Pooling', module: pooling(['mean', 'cls'], 32) },
  { path: '2_Normalize', module: normalize() },
];
const facts = { dimension: 64, maxSeqLength: 48 };
const files = modelFiles(stages, { similarity_fn_name: 'dot' }, facts);
const parsed = (name: string): unknown => JSON.parse(files[name]!.toString());

test("modules have Python's old class paths, and the first has no folder", () => {
  expect(parsed('modules.json')).toEqual([
    { idx: 0, name: '0', path: '', type: 'sentence_transformers.models.Transformer' },
    { idx: 1, name: '1', path: '1_Pooling', type: 'sentence_transformers.models.Pooling' },
    { idx: 2, name: '2', path: '2_Normalize', type: 'sentence_transformers.models.Normalize' },
  ]);
  expect(files['2_Normalize/']).toBe('');
});

test('modules.json is written last', () => {
  expect(Object.keys(files).at(-1)).toBe('modules.json');
});

test('pooling has the boolean keys of all releases', () => {
  expect(parsed('1_Pooling/config.json')).toMatchObject({
    word_embedding_dimension: 32,
    pooling_mode_cls_token: true,
    pooling_mode_max_tokens: false,
    pooling_mode_mean_tokens: true,
  });
});

test('the length limit stands in both places, settings over defaults', () => {
  expect(parsed('sentence_bert_config.json')).toMatchObject({ max_seq_length: 48 });
  expect(parsed('tokenizer_config.json')).toMatchObject({
    model_max_length: 48,
    cls_token: '[CLS]',
  });
  expect(parsed('config_sentence_transformers.json')).toMatchObject({
    similarity_fn_name: 'dot',
    prompts: {},
  });
  expect(files['README.md']).toContain('vectors of 64 numbers');
});

test('every tensor of the checkpoint is there, also those that are not used', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model.safetensors');
  await writeFile(path, files['model.safetensors']!);
  const [saved, original] = [
    await readSafetensors(path),
    await readSafetensors(join(fixture, 'model.safetensors')),
  ];
  expect(transformer.unused?.size).toBeGreaterThan(0);
  expect([...saved.keys()].sort()).toEqual([...original.keys()].sort());
  for (const [name, { bytes, ...type }] of original) {
    const { bytes: again, ...savedType } = saved.get(name)!;
    expect(savedType, name).toEqual(type);
    expect(Buffer.compare(again, bytes), name).toBe(0);
  }
});

test('config.json names the type that the weights are saved in; other bytes are kept', () => {
  const original = transformer.files!['config.json']!;
  expect(files['config.json']).toBe(original);
  const half = { model_type: 'bert', torch_dtype: 'float16', dtype: 'bfloat16', hidden_size: 32 };
  const module = {
    ...transformer,
    files: { ...transformer.files, 'config.json': Buffer.from(JSON.stringify(half)) },
  };
  const saved = modelFiles([{ path: '', module }], {}, facts)['config.json']!;
  expect(JSON.parse(saved.toString())).toEqual({
    ...half,
    torch_dtype: 'float32',
    dtype: 'float32',
  });
});
