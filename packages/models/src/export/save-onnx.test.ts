import { access, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SentenceTransformer } from '../sentence-transformer.ts';
import { exportOnnx } from './export-onnx.ts';
import { saveOnnx } from './save-onnx.ts';

const tiny = fileURLToPath(new URL('../../fixtures/bert-tiny', import.meta.url));

test('the folder has what model.save writes, and no ONNX file of earlier weights', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  const model = await SentenceTransformer.load(tiny);
  expect(await saveOnnx(model, folder)).toBe('onnx/model.onnx');
  const saved = await readFile(join(folder, 'onnx/model.onnx'));
  expect(saved.equals(await exportOnnx(model))).toBe(true);
  expect(await saveOnnx(model, folder, { precision: 'int8' })).toBe('onnx/model_quantized.onnx');
  expect(await readdir(join(folder, 'onnx'))).toEqual(['model_quantized.onnx']);
  await saveOnnx(model, folder);
  expect(await readdir(join(folder, 'onnx'))).toEqual(['model.onnx']);
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'modules.json']) {
    await access(join(folder, file));
  }
  const again = await SentenceTransformer.load(folder);
  expect((await again.encode(['a plane'])).data).toEqual((await model.encode(['a plane'])).data);
  await Promise.all([model.dispose(), again.dispose()]);
});
