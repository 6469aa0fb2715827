import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RepositoryOptions } from '../repository-options.ts';
import { resolveRepository } from '../resolve-repository.ts';
import { type FakeHub, startFakeHub } from '../testing/fake-hub.ts';
import { fakeRepositories } from '../testing/fake-repositories.ts';

let hub: FakeHub;
let cacheFolder: string;
let options: RepositoryOptions;

beforeEach(async () => {
  hub = await startFakeHub(fakeRepositories());
  cacheFolder = await mkdtemp(join(tmpdir(), 'hub-'));
  options = {
    ...{ endpoint: hub.url, cacheFolder, token: false, files: ['config.json'] },
    ...{ timeout: 150, retries: 2, retryDelay: 1 },
  };
});

afterEach(async () => {
  await hub.close();
  await rm(cacheFolder, { recursive: true });
});

/** Answers so, the first `times` times. */
function answer(status: number, headers: Record<string, string>, times = 99): void {
  let count = 0;
  hub.fault = (_request, response) => {
    count += 1;
    if (count <= times) response.writeHead(status, headers).end('no');
    return count <= times;
  };
}

test.each([
  [404, 'RepoNotFound', 'HUB_NOT_FOUND', /There is no model owner\/name/],
  [401, 'RepoNotFound', 'HUB_NOT_FOUND', /or it is private/],
  [404, 'RevisionNotFound', 'HUB_NOT_FOUND', /no revision main/],
  [401, '', 'HUB_UNAUTHORIZED', /without a token.*HF_TOKEN/],
  [403, 'GatedRepo', 'HUB_UNAUTHORIZED', /gated.*Accept its terms.*HF_TOKEN/],
  [429, '', 'HUB_UNREACHABLE', /429, too many requests/],
  [503, '', 'HUB_UNREACHABLE', /503, it fails/],
  [418, '', 'HUB_UNREACHABLE', /418/],
])('%i %s is %s', async (status, kind, code, message) => {
  answer(status, kind ? { 'x-error-code': kind } : {});
  const failure = await resolveRepository('owner/name', options).catch((problem) => problem);
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(hub.requests).toHaveLength(status === 429 || status === 503 ? 3 : 1);
});

test('a file that the listing has but the server lacks is named', async () => {
  hub.fault = (request, response) => {
    if (!request.url?.includes('/resolve/')) return false;
    response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end();
    return true;
  };
  const failure = resolveRepository('owner/name', options);
  await expect(failure).rejects.toThrow(/no file config.json at revision main/);
});

test('Retry-After is waited for, unless it is too long', async () => {
  answer(429, { 'retry-after': '1' }, 1);
  const start = performance.now();
  await resolveRepository('owner/name', options);
  expect(performance.now() - start).toBeGreaterThan(950);
  answer(429, { 'retry-after': '3600' });
  const failure = resolveRepository('owner/other', options);
  await expect(failure).rejects.toThrow(/try again in 3600 s/);
});

test('a passing failure and silence are retried', async () => {
  answer(503, {}, 2);
  await resolveRepository('owner/name', options);
  let silent = 0;
  hub.fault = () => {
    silent += 1;
    return silent === 1;
  };
  await resolveRepository('owner/name', { ...options, files: ['modules.json'], revision: 'main' });
  expect(silent).toBeGreaterThan(1);
});

test('a server that stays silent is given up', async () => {
  hub.fault = () => true;
  const failure = resolveRepository('owner/name', { ...options, retries: 1 });
  await expect(failure).rejects.toThrow(/nothing came for 0.15 s/);
});

test.each(['<html>sign in</html>', '{"sha": "../../x"}'])(
  '%s is no answer of a Hub',
  async (text) => {
    hub.fault = (_request, response) => {
      response.end(text);
      return true;
    };
    const failure = resolveRepository('owner/name', options);
    await expect(failure).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
  },
);
