import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ParameterStore } from '../parameter-store.ts';
import { loadParameters } from './load-parameters.ts';
import { saveParameters } from './save-parameters.ts';

test('weights come back as they were saved', async () => {
  const memory = Float32Array.from({ length: 10 }, (_, i) => i / 3);
  const store = new ParameterStore([
    ['classifier.weight', { data: memory.subarray(2, 8), shape: [2, 3], dtype: 'float32' }],
    ['logit_scale', { data: Float32Array.of(2.5), shape: [], dtype: 'float32' }],
  ]);
  const path = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'sub/loss.safetensors');
  await saveParameters(store, path);
  const again = await loadParameters(path);
  expect(again.names.toSorted()).toEqual(store.names.toSorted());
  for (const name of store.names) expect(again.get(name)).toEqual(store.get(name));
});
