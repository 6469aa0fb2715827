import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HubTableOptions, openHubTable } from './open-hub-table.ts';
import { openTable } from './open-table.ts';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'formats', 'plain.parquet');
const parquet = { content: readFileSync(fixture), large: true };

/** The parts used here of the hub package's own fake, which it does not export. */
interface FakeHub {
  readonly url: string;
  fault: (request: { url?: string }) => boolean;
  close(): Promise<void>;
}
const fake = new URL('../../../hub/src/testing/fake-hub.ts', import.meta.url).href;

let hub: FakeHub;
let options: HubTableOptions;

beforeEach(async () => {
  const { startFakeHub } = await import(/* @vite-ignore */ fake);
  hub = await startFakeHub({
    'datasets/owner/uploaded': {
      commit: 'a'.repeat(40),
      files: {
        'README.md': { content: '' },
        'pair/train-00000-of-00002.parquet': parquet,
        'pair/train-00001-of-00002.parquet': parquet,
        'triplet/train-00000-of-00001.parquet': parquet,
      },
    },
    'datasets/owner/texts': {
      commit: 'b'.repeat(40),
      files: { 'train.csv': { content: 'a,b\n' } },
    },
    'datasets/owner/texts-converted': {
      commit: 'c'.repeat(40),
      files: { 'default/train/0000.parquet': parquet },
    },
  });
  // The fake has one revision for each repository: the converted one of texts is a repository of its own.
  hub.fault = (request) => {
    request.url = request.url?.replace(
      /owner\/texts\/(revision\/refs%2Fconvert%2Fparquet|(?:tree|resolve)\/c{40})/,
      (_all, rest: string) => `owner/texts-converted/${rest.replace(/refs.*/, 'main')}`,
    );
    return false;
  };
  options = {
    endpoint: hub.url,
    cacheFolder: await mkdtemp(join(tmpdir(), 'hub-table-')),
    token: false,
  };
});

afterEach(async () => {
  await hub.close();
  await rm(options.cacheFolder!, { recursive: true });
});

test('a split of a configuration, all its files', async () => {
  const table = await openHubTable('owner/uploaded', { ...options, config: 'pair' });
  expect(table).toMatchObject({
    rows: 240,
    columns: expect.arrayContaining(['anchor', 'negatives']),
  });
  const again = { ...options, config: 'pair', localFilesOnly: true };
  expect((await openTable('hub:owner/uploaded', { hub: again })).rows).toBe(240);
});

test('a data set of other files, as the Hub converted it', async () => {
  expect((await openHubTable('owner/texts', options)).rows).toBe(120);
});

test('what is not there', async () => {
  await expect(openHubTable('owner/uploaded', options)).rejects.toMatchObject({
    code: 'NAME_UNKNOWN',
  });
  await expect(openHubTable('owner/none', options)).rejects.toMatchObject({
    code: 'HUB_NOT_FOUND',
  });
  await expect(openHubTable('owner/texts', { ...options, revision: 'main' })).rejects.toMatchObject(
    {
      code: 'FILE_NOT_FOUND',
    },
  );
});
