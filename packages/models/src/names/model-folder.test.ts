import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { modelFolder, neededFiles } from './model-folder.ts';

const tiny = fileURLToPath(new URL('../../fixtures/bert-tiny', import.meta.url));
const commit = 'a'.repeat(40);

/** A cache as Python's huggingface_hub leaves it. */
async function cacheOf(name: string): Promise<string> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  const repository = join(cacheFolder, `models--${name.replace('/', '--')}`);
  await mkdir(join(repository, 'refs'), { recursive: true });
  await writeFile(join(repository, 'refs/main'), commit);
  await cp(tiny, join(repository, 'snapshots', commit), { recursive: true });
  return cacheFolder;
}

test.each([
  ['all-tiny', 'sentence-transformers/all-tiny'],
  ['someone/tiny', 'someone/tiny'],
  ['bert-base-uncased', 'bert-base-uncased'],
])('%s is %s, found in the cache without a request', async (name, repository) => {
  const cacheFolder = await cacheOf(repository);
  const folder = await modelFolder(name, { cacheFolder, localFilesOnly: true });
  expect(folder).toBe(
    join(cacheFolder, `models--${repository.replace('/', '--')}`, 'snapshots', commit),
  );
});

test('a folder is a folder; paths that are none are not looked up', async () => {
  expect(await modelFolder(tiny)).toBe(tiny);
  for (const path of ['./no-such', '/no/such', 'out/deep/model', '../x', 'a b']) {
    await expect(modelFolder(path)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  }
  await expect(
    modelFolder('no/such', { cacheFolder: tmpdir(), localFilesOnly: true }),
  ).rejects.toMatchObject({ code: 'HUB_NOT_CACHED' });
});

test('what loading does not read is not fetched', () => {
  const paths = [
    'modules.json',
    '1_Pooling/config.json',
    'model.safetensors',
    'vocab.txt',
    'pytorch_model.bin',
    'tf_model.h5',
    'onnx/model.onnx',
    'onnx/config.json',
    'openvino/openvino_model.xml',
    'README.md',
  ];
  expect(neededFiles(paths.map((path) => ({ path, size: 1 })))).toEqual(paths.slice(0, 4));
});
