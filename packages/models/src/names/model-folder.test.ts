import { cp, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { modelFolder } from './model-folder.ts';

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
  ).rejects.toMatchObject({
    code: 'HUB_NOT_CACHED',
    problem: expect.stringMatching(/not in the cache.*There is no folder no\/such here either\.$/),
    details: { name: 'no/such' },
  });
  await expect(modelFolder(join(tiny, 'config.json'))).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    message: expect.stringMatching(/config\.json is a file.*Give its folder/),
  });
});

test('a Hub of no use is told of when the cache serves, and refused when it does not', async () => {
  const server = createServer((_, response) => void response.writeHead(418).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cacheFolder = await cacheOf('someone/tiny');
  const warnings: string[] = [];
  const onWarning = (message: string) => warnings.push(message);
  const options = { endpoint, token: false, cacheFolder, onWarning } as const;
  await modelFolder('someone/tiny', options);
  expect(warnings).toEqual([expect.stringMatching(/127\.0\.0\.1.*last seen in the cache/)]);
  await expect(modelFolder('no/such', options)).rejects.toMatchObject({
    code: 'HUB_UNREACHABLE',
    problem: expect.stringContaining('There is no folder no/such here either.'),
  });
  expect(warnings).toHaveLength(1);
  server.close();
});

test('a model with pickled weights only is refused', async () => {
  const cacheFolder = await cacheOf('someone/tiny');
  const snapshot = join(cacheFolder, 'models--someone--tiny/snapshots', commit);
  await rename(join(snapshot, 'model.safetensors'), join(snapshot, 'pytorch_model.bin'));
  await expect(
    modelFolder('someone/tiny', { cacheFolder, localFilesOnly: true }),
  ).rejects.toMatchObject({ code: 'MODEL_UNSUPPORTED', details: { folder: 'someone/tiny' } });
});
