import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RepositoryOptions } from './repository-options.ts';
import { resolveRepository } from './resolve-repository.ts';
import { describeCache } from './testing/describe-cache.ts';
import { type FakeHub, startFakeHub } from './testing/fake-hub.ts';
import { fakeRepositories } from './testing/fake-repositories.ts';

let hub: FakeHub;
let cacheFolder: string;
let options: RepositoryOptions;
const commit = `${'a'.repeat(39)}1`;

beforeEach(async () => {
  hub = await startFakeHub(fakeRepositories());
  cacheFolder = await mkdtemp(join(tmpdir(), 'hub-'));
  const endpoint = `${hub.url}/`;
  options = { endpoint, cacheFolder, token: false, timeout: 2000, retries: 2, retryDelay: 1 };
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await hub.close();
  await rm(cacheFolder, { recursive: true });
});

test('the cache is, file by file, what Python makes of the same repositories', async () => {
  const path = join(import.meta.dirname, '..', 'fixtures', 'python-cache.json');
  const { folder, files } = await resolveRepository('owner/name', options);
  await resolveRepository('owner/pairs', { ...options, type: 'dataset' });
  expect(await describeCache(cacheFolder)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  expect(folder).toBe(join(cacheFolder, 'models--owner--name', 'snapshots', commit));
  expect(files).toHaveLength(5);
});

test('a branch costs one request when all is there, a commit none', async () => {
  await resolveRepository('owner/name', options);
  hub.requests.length = 0;
  await resolveRepository('owner/name', options);
  expect(hub.requests).toHaveLength(1);
  await resolveRepository('owner/name', { ...options, revision: commit });
  expect(hub.requests).toHaveLength(1);
});

test('plain paths that an older Python left without a listing need no request', async () => {
  const storage = join(cacheFolder, 'models--owner--name');
  const snapshot = join(storage, 'snapshots', commit);
  await mkdir(snapshot, { recursive: true });
  await mkdir(join(storage, 'blobs'));
  await writeFile(join(storage, 'blobs', 'e'), '{}');
  await symlink('../../blobs/e', join(snapshot, 'config.json'));
  const request = { ...options, revision: commit, files: ['config.json'] };
  const { files } = await resolveRepository('owner/name', request);
  expect([files, hub.requests]).toEqual([['config.json'], []]);
});

test('only chosen files are fetched: by path and pattern, or by a function', async () => {
  const files = ['model.safetensors', '1_Pooling/'];
  const some = await resolveRepository('owner/name', { ...options, files });
  expect(some.files).toEqual(['1_Pooling/config.json', 'model.safetensors']);
  const small = await resolveRepository('owner/name', {
    ...options,
    files: (listing) => listing.filter(({ size }) => size < 5).map(({ path }) => path),
  });
  expect(small.files).toEqual(['modules.json']);
  expect(hub.requests.filter((line) => line.includes('/resolve/'))).toHaveLength(3);
  const wrong = resolveRepository('owner/name', { ...options, files: ['model.safetensor'] });
  await expect(wrong).rejects.toMatchObject({
    code: 'HUB_NOT_FOUND',
    fix: 'Did you mean model.safetensors?',
  });
});

test('a folder is returned as it is, and names that are none are refused', async () => {
  const { folder, commit: none } = await resolveRepository(cacheFolder, options);
  expect([folder, none]).toEqual([cacheFolder, undefined]);
  const codes = ['./missing', 'a/b/c', 'owner/..', 'a--b', 'owner/na me'].map((name) =>
    resolveRepository(name, options).catch(({ code }) => code),
  );
  expect(await Promise.all(codes)).toEqual([
    'FILE_NOT_FOUND',
    'FILE_NOT_FOUND',
    ...Array(3).fill('OPTION_INVALID'),
  ]);
  expect(hub.requests).toEqual([]);
});

test('a name without owner follows the redirects to its new home', async () => {
  hub.fault = (request, response) => {
    if (!/^\/(?:api\/models\/)?old-name\//.test(request.url ?? '')) return false;
    const location = request.url?.replace('old-name', 'owner/name');
    response.writeHead(307, { location }).end();
    return true;
  };
  const { folder, files } = await resolveRepository('old-name', options);
  expect(folder).toBe(join(cacheFolder, 'models--old-name', 'snapshots', commit));
  expect(files).toHaveLength(5);
});

test('a new commit on the branch brings only what changed', async () => {
  await resolveRepository('owner/name', options);
  const { files } = hub.repositories['models/owner/name']!;
  const next = 'c'.repeat(40);
  hub.repositories['models/owner/name'] = {
    commit: next,
    files: { ...files, 'modules.json': { content: '[{}]' } },
  };
  hub.requests.length = 0;
  const { folder } = await resolveRepository('owner/name', options);
  expect(hub.requests.filter((line) => line.includes('/resolve/'))).toHaveLength(1);
  expect(await readFile(join(folder, 'modules.json'), 'utf8')).toBe('[{}]');
  expect(await readdir(folder)).toContain('model.safetensors');
});

test('without symbolic links the snapshot holds copies', async () => {
  vi.stubEnv('HF_HUB_DISABLE_SYMLINKS', '1');
  await resolveRepository('owner/name', { ...options, files: ['config.json'] });
  const path = join('models--owner--name', 'snapshots', commit, 'config.json');
  expect((await describeCache(cacheFolder))[path]).toBe('{"hidden_size": 8}\n');
});

test('offline, what is there is used and what is not is named', async () => {
  await resolveRepository('owner/name', { ...options, files: ['config.json', 'modules.json'] });
  vi.stubEnv('HF_HUB_OFFLINE', '1');
  hub.requests.length = 0;
  const { files } = await resolveRepository('owner/name', { ...options, files: ['mod*.json'] });
  expect(files).toEqual(['modules.json']);
  const all = resolveRepository('owner/name', options);
  await expect(all).rejects.toMatchObject({
    code: 'HUB_NOT_CACHED',
    problem: expect.stringContaining(
      '1_Pooling/config.json, copy of config.json, model.safetensors of',
    ),
  });
  const other = resolveRepository('owner/other', options);
  await expect(other).rejects.toMatchObject({ code: 'HUB_NOT_CACHED' });
  expect(hub.requests).toEqual([]);
});

test('a Hub that is down is no matter when the files last seen are there', async () => {
  await resolveRepository('owner/name', options);
  await hub.close();
  const { files, warning } = await resolveRepository('owner/name', options);
  expect(files).toHaveLength(5);
  expect(warning).toMatch(/ECONNREFUSED.*last seen/);
  const other = resolveRepository('owner/other', options);
  await expect(other).rejects.toMatchObject({ code: 'HUB_UNREACHABLE' });
});

test.each(['../../evil', '/etc/evil', 'a/../../evil', 'C:evil', 'a\\..\\evil'])(
  'a listing with %s is refused whole',
  async (path) => {
    const files = { 'config.json': { content: '{}' }, [path]: { content: 'evil' } };
    hub.repositories['models/owner/name'] = { commit, files };
    const evil = resolveRepository('owner/name', options);
    await expect(evil).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
    expect(await describeCache(cacheFolder)).toEqual({});
  },
);
