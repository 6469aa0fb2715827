import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
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
const repositories = fakeRepositories();
const weights = Buffer.from(repositories['models/owner/name']!.files['model.safetensors']!.content);
const file = 'model.safetensors';

beforeEach(async () => {
  hub = await startFakeHub(fakeRepositories());
  cacheFolder = await mkdtemp(join(tmpdir(), 'hub-'));
  options = {
    ...{ endpoint: hub.url, cacheFolder, token: 'hf_secret', files: [file] },
    ...{ timeout: 2000, retries: 2, retryDelay: 1 },
  };
});

afterEach(async () => {
  await hub.close();
  await rm(cacheFolder, { recursive: true });
});

/** Cuts each answer with content after `length` bytes, the first `times` times; collects the ranges asked for. */
function cut(length: number, times: number): (string | undefined)[] {
  const ranges: (string | undefined)[] = [];
  hub.fault = (request, response) => {
    if (!request.url?.startsWith('/content/')) return false;
    ranges.push(request.headers.range);
    if (ranges.length > times) return false;
    const start = Number(/\d+/.exec(request.headers.range ?? '0')![0]);
    const all = weights.length;
    response.writeHead(start ? 206 : 200, {
      'content-length': all - start,
      ...(start ? { 'content-range': `bytes ${start}-${all - 1}/${all}` } : {}),
    });
    response.write(weights.subarray(start, start + length), () =>
      setTimeout(() => response.destroy(), 20),
    );
    return true;
  };
  return ranges;
}

async function expectWeights(folder: string): Promise<void> {
  expect((await readFile(join(folder, file))).equals(weights)).toBe(true);
}

function blobs(): Promise<string[]> {
  return readdir(join(cacheFolder, 'models--owner--name', 'blobs'));
}

test('cut connections are resumed, however many, as long as bytes come', async () => {
  const ranges = cut(40_000, 4);
  const seen: number[] = [];
  const onProgress: RepositoryOptions['onProgress'] = ({ done, total }) => {
    seen.push(done / total);
  };
  const { folder } = await resolveRepository('owner/name', { ...options, onProgress });
  await expectWeights(folder);
  expect(ranges).toEqual([undefined, ...[40, 80, 120, 160].map((start) => `bytes=${start}000-`)]);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
});

test('what an ended process left is resumed', async () => {
  const first = cut(60_000, 1);
  const attempt = resolveRepository('owner/name', { ...options, retries: 0 });
  await expect(attempt).rejects.toMatchObject({ code: 'HUB_UNREACHABLE' });
  expect(first).toEqual([undefined]);
  const ranges = cut(0, 0);
  const { folder } = await resolveRepository('owner/name', options);
  expect(ranges).toEqual(['bytes=60000-']);
  await expectWeights(folder);
  expect(await blobs()).toHaveLength(1);
});

test('a server that ignores ranges sends everything again', async () => {
  cut(60_000, 1);
  await resolveRepository('owner/name', { ...options, retries: 0 }).catch(() => undefined);
  hub.fault = (request) => {
    delete request.headers.range;
    return false;
  };
  await expectWeights((await resolveRepository('owner/name', options)).folder);
});

test('wrong content is fetched once more, then refused and not kept', async () => {
  let served = 0;
  const spoil =
    (times: number) =>
    (request: IncomingMessage, response: ServerResponse): boolean => {
      if (!request.url?.startsWith('/content/') || served >= times) return false;
      served += 1;
      response.end(Buffer.alloc(weights.length));
      return true;
    };
  hub.fault = spoil(Number.POSITIVE_INFINITY);
  const spoiled = resolveRepository('owner/name', options);
  await expect(spoiled).rejects.toMatchObject({ code: 'HUB_CHECKSUM', details: { file } });
  expect([served, await blobs()]).toEqual([2, []]);
  served = 0;
  hub.fault = spoil(1);
  await expectWeights((await resolveRepository('owner/name', options)).folder);
});

test('a wrong small file is noticed by its Git hash', async () => {
  hub.fault = (request, response) => {
    if (!request.url?.endsWith('config.json')) return false;
    response.end('{"hidden_size": 9}\n');
    return true;
  };
  const spoiled = resolveRepository('owner/name', { ...options, files: ['config.json'] });
  await expect(spoiled).rejects.toMatchObject({ code: 'HUB_CHECKSUM' });
});

test('two at once download once, and neither fails', async () => {
  const ranges = cut(0, 0);
  const both = [options, options].map((one) => resolveRepository('owner/name', one));
  for (const { folder } of await Promise.all(both)) await expectWeights(folder);
  expect(ranges).toHaveLength(1);
});

test('an abort stops with its reason and keeps what has come', async () => {
  cut(60_000, 0);
  const stop = new AbortController();
  const onProgress: RepositoryOptions['onProgress'] = ({ done }) => {
    if (done > 0) stop.abort(new Error('enough'));
  };
  const stopped = resolveRepository('owner/name', { ...options, onProgress, signal: stop.signal });
  await expect(stopped).rejects.toThrow('enough');
  expect(await blobs()).toEqual([expect.stringMatching(/\.sentenceforge\.incomplete$/)]);
});

test('the token goes to the endpoint only', async () => {
  const sent: string[] = [];
  hub.fault = ({ url, headers }) => {
    sent.push(`${url?.split('/')[1]} ${headers.authorization}`);
    return false;
  };
  await resolveRepository('owner/name', options);
  expect(new Set(sent)).toEqual(
    new Set(['api Bearer hf_secret', 'owner Bearer hf_secret', 'content undefined']),
  );
});
