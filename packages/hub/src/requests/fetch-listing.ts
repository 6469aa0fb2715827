import { listFiles } from '@huggingface/hub';
import { checkListing } from '../cache/check-listing.ts';
import type { ListedFile } from '../cache/listed-file.ts';
import type { Connection } from './connection.ts';
import { hubFetch } from './hub-fetch.ts';
import { malformedAnswer } from './malformed-answer.ts';

/** All files of a commit, in the order of their paths, with what identifies their content. */
export async function fetchListing(connection: Connection, commit: string): Promise<ListedFile[]> {
  const { repository, endpoint: hubUrl } = connection;
  const files: ListedFile[] = [];
  try {
    const entries = listFiles({
      repo: repository,
      revision: commit,
      recursive: true,
      hubUrl,
      fetch: hubFetch(connection),
    });
    for await (const { type, path, size, oid, lfs, xetHash } of entries) {
      if (type !== 'file') continue;
      files.push({
        path,
        size,
        blobId: oid ?? '',
        ...(lfs ? { largeFile: { sha256: lfs.oid, size: lfs.size } } : {}),
        ...(xetHash ? { xetHash } : {}),
      });
    }
    return checkListing(files.sort((one, other) => (one.path < other.path ? -1 : 1)));
  } catch (cause) {
    throw malformedAnswer(connection, cause);
  }
}
