import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, relative } from 'node:path';

/**
 * Puts a blob into a snapshot: a relative symbolic link, or a copy where there are none. Made beside and renamed, so
 * that no reader sees a part and a second process does no harm.
 */
export async function linkBlob(blob: string, pointer: string, links: boolean): Promise<void> {
  await mkdir(dirname(pointer), { recursive: true });
  const temporary = `${pointer}.${randomUUID()}.incomplete`;
  const copy = (): Promise<void> => copyFile(blob, temporary, constants.COPYFILE_FICLONE);
  try {
    if (links) await symlink(relative(dirname(pointer), blob), temporary).catch(copy);
    else await copy();
    await rename(temporary, pointer);
  } catch (problem) {
    await rm(temporary, { force: true });
    throw problem;
  }
}
