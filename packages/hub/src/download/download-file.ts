import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { linkBlob } from '../cache/link-blob.ts';
import type { ListedFile } from '../cache/listed-file.ts';
import type { RepositoryCache } from '../cache/repository-cache.ts';
import type { RepositoryOptions } from '../repository-options.ts';
import type { Connection } from '../requests/connection.ts';
import { contentHash } from './content-hash.ts';
import { receiveFile } from './receive-file.ts';
import { withLock } from './with-lock.ts';

/** What a download needs to know besides the file. */
export interface Download {
  readonly cache: RepositoryCache;
  readonly commit: string;
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly onProgress: RepositoryOptions['onProgress'];
}

/** Puts one listed file into the commit's snapshot: from a blob that is there, or from the Hub, checked. */
export async function downloadFile(listed: ListedFile, download: Download): Promise<void> {
  const { cache, commit, signal } = download;
  const hash = listed.largeFile?.sha256 ?? listed.blobId;
  const blob = join(cache.folder, 'blobs', hash);
  await mkdir(dirname(blob), { recursive: true });
  // Named unlike Python's lock on the same blob: that one is a file with another kind of lock.
  const lock = join(cache.locks, `${hash}.sentenceforge.lock`);
  await withLock(lock, { target: blob, signal, work: () => fetchBlob(listed, blob, download) });
  await linkBlob(
    blob,
    join(cache.folder, 'snapshots', commit, ...listed.path.split('/')),
    cache.links,
  );
}

async function fetchBlob(listed: ListedFile, blob: string, download: Download): Promise<void> {
  const { connection, commit, onProgress } = download;
  const { type, name } = connection.repository;
  const file = listed.path;
  const size = listed.largeFile?.size ?? listed.size;
  const path = [commit, ...file.split('/').map(encodeURIComponent)].join('/');
  const url = `${connection.endpoint}/${type === 'model' ? '' : `${type}s/`}${name}/resolve/${path}`;
  // Ours alone: two programs that append to one file spoil it.
  const partial = `${blob}.sentenceforge.incomplete`;
  const onBytes = (done: number): void => onProgress?.({ file, done, total: size });
  const expected = listed.largeFile?.sha256 ?? listed.blobId;
  const kind = listed.largeFile ? 'sha256' : 'git';
  for (const isLast of [false, true]) {
    await receiveFile(partial, { url, file, size, connection, onBytes });
    const actual = await contentHash(partial, kind);
    if (actual === expected) {
      await rename(partial, blob);
      return;
    }
    await rm(partial);
    if (isLast) {
      throw new SentenceForgeError('HUB_CHECKSUM', {
        problem: `${file} of ${name} arrived twice with wrong content: its checksum is ${actual}, not ${expected}.`,
        fix: 'Check whether a proxy or a mirror changes files; nothing of it was kept.',
        details: { name, file, expected, actual },
      });
    }
  }
}
