import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** The hash the Hub names a blob by: SHA-256 of large files, Git's SHA-1 (of `blob SIZE\0` and the content) of others. */
export async function contentHash(path: string, kind: 'sha256' | 'git'): Promise<string> {
  const hash = createHash(kind === 'git' ? 'sha1' : 'sha256');
  if (kind === 'git') hash.update(`blob ${(await stat(path)).size}\0`);
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
