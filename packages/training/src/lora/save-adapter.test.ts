import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSafetensors } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { loraFixture } from '../../fixtures/lora.ts';
import { saveAdapter } from './save-adapter.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'sentenceforge-'));

test('the folder has the tensors that PEFT saves for the same adapters, and what it needs to know of them', async () => {
  const { fixture, adapters } = await loraFixture();
  const path = join(await folder(), 'adapter');
  await saveAdapter(path, adapters, { baseModel: 'bert-tiny' });
  expect((await readdir(path)).toSorted()).toEqual([
    'adapter_config.json',
    'adapter_model.safetensors',
  ]);
  const tensors = await readSafetensors(join(path, 'adapter_model.safetensors'));
  expect([...tensors.keys()].toSorted()).toEqual(Object.keys(fixture.adapters).toSorted());
  for (const [name, { shape, data }] of Object.entries(fixture.adapters)) {
    const { bytes, ...tensor } = tensors.get(name)!;
    expect(tensor.shape).toEqual(shape);
    const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    expect(values).toEqual(Float32Array.from(data));
  }
  expect(JSON.parse(await readFile(join(path, 'adapter_config.json'), 'utf8'))).toMatchObject({
    peft_type: 'LORA',
    base_model_name_or_path: 'bert-tiny',
    r: 4,
    lora_alpha: 6,
    target_modules: expect.arrayContaining(['encoder.layer.1.attention.self.query']),
  });
});

test('a place that cannot be written to is named', async () => {
  const { adapters } = await loraFixture();
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  await expect(saveAdapter(join(file, 'adapter'), adapters)).rejects.toMatchObject({
    code: 'OUTPUT_NOT_WRITABLE',
  });
});
