import { isSafePath } from '../names/is-safe-path.ts';
import type { ListedFile } from './listed-file.ts';

/** The listing itself. Throws a plain Error when a path or a hash could lead out of the cache, or a size is none. */
export function checkListing(files: ListedFile[]): ListedFile[] {
  for (const { path, size, blobId, largeFile } of files) {
    const hashes = [
      /^[0-9a-f]{40}$/.test(blobId),
      /^[0-9a-f]{64}$/.test(largeFile?.sha256 ?? '0'.repeat(64)),
    ];
    const sizes = [size, largeFile?.size ?? 0];
    if (typeof path !== 'string' || !isSafePath(path)) {
      throw new Error(`it lists the path ${JSON.stringify(path)}, which could leave the cache`);
    }
    if (hashes.includes(false) || !sizes.every((one) => Number.isSafeInteger(one) && one >= 0)) {
      throw new Error(`it lists ${path} with a hash or a size that is none`);
    }
  }
  return files;
}
