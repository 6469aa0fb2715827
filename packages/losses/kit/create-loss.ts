import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { addToExports } from './add-to-exports.ts';
import { addToRegistry } from './add-to-registry.ts';
import { namesOfLoss } from './names-of-loss.ts';
import { templates } from './templates.ts';

/** Where a loss is made: the folder of this package, and that of the changesets. */
export interface LossFolders {
  readonly package: string;
  readonly changesets: string;
}

/**
 * Write a new loss with its test, enter it where losses are listed, and note it in a changeset.
 *
 * @returns the files that were written
 * @throws OPTION_INVALID for a name that is ill-formed or taken
 */
export async function createLoss(name: string, folders: LossFolders): Promise<string[]> {
  const names = namesOfLoss(name);
  const source = join(folders.package, 'src');
  const registryPath = join(source, 'losses/index.ts');
  const exportsPath = join(source, 'index.ts');
  const registry = await readFile(registryPath, 'utf8');
  const exported = await readFile(exportsPath, 'utf8');
  const path = join(source, `losses/${names.file}.ts`);
  const taken = new RegExp(`\\b${names.factory}\\b`, 'i').test(registry + exported);
  if (taken || (await exists(path))) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `There is already a loss called "${name}" (src/losses/${names.file}.ts).`,
      fix: 'Choose another name, or edit that file.',
      details: { name, file: path },
    });
  }
  const files = {
    [path]: templates.loss(names),
    [path.replace(/\.ts$/, '.test.ts')]: templates.test(names),
    [registryPath]: addToRegistry(registry, names),
    [exportsPath]: addToExports(exported, names),
    [join(folders.changesets, `${names.file}.md`)]: templates.changeset(names),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(file, text);
  return Object.keys(files);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
