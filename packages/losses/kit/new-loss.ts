// Starts a loss: `new-loss MyLoss` writes it with its test, enters it where losses are listed, and adds a changeset.
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { createLoss } from './create-loss.ts';

const root = resolve(import.meta.dirname, '../../..');

try {
  const folders = {
    package: resolve(import.meta.dirname, '..'),
    changesets: join(root, '.changeset'),
  };
  const files = await createLoss(process.argv[2] ?? '', folders);
  // only now: the list of losses has the new one
  const { lossesTable } = await import('./losses-table.ts');
  const table = join(folders.package, 'LOSSES.md');
  await writeFile(table, lossesTable());
  for (const file of [...files, table]) console.log(relative(root, file));
  const [loss, test] = files.map((file) => relative(root, file));
  console.log(`\nEdit ${loss} (TODO), then run: npx --yes pnpm@12 test ${test}`);
} catch (cause) {
  if (!SentenceForgeError.isInstance(cause)) throw cause;
  console.error(`${cause.code}: ${cause.message}`);
  process.exitCode = 1;
}
