import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLoss } from '../src/testing/index.ts';
import type { LossFactory } from '../src/types/loss-factory.ts';
import { createLoss, type LossFolders } from './create-loss.ts';

const here = resolve(import.meta.dirname, '..');
let folder: string;
let folders: LossFolders;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  folders = { package: join(folder, 'losses'), changesets: join(folder, 'changesets') };
  await mkdir(folders.changesets);
  await cp(join(here, 'src'), join(folders.package, 'src'), { recursive: true });
  await symlink(join(here, 'node_modules'), join(folders.package, 'node_modules'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a new loss is registered, exported, sound and noted', async () => {
  const files = await createLoss('FreshLoss', folders);
  expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
    'losses/src/losses/fresh-loss.ts',
    'losses/src/losses/fresh-loss.test.ts',
    'losses/src/losses/index.ts',
    'losses/src/index.ts',
    'changesets/fresh-loss.md',
  ]);
  const made = (await import(pathToFileURL(join(folders.package, 'src/index.ts')).href)) as {
    freshLoss: LossFactory<{ scale: number }>;
    losses: Readonly<Record<string, unknown>>;
  };
  expect(made.losses.FreshLoss).toBe(made.freshLoss);
  checkLoss(made.freshLoss({ scale: 3 }));
  expect(await readFile(files[4]!, 'utf8')).toContain("'@sentenceforge/losses': minor");
});

test('its lines stand in alphabetical order', async () => {
  const [, , registry, exported] = await createLoss('FreshLoss', folders);
  const imports = (await readFile(registry!, 'utf8')).match(/(?<=from '\.\/)[\w-]+/g)!;
  expect(imports).toEqual(imports.toSorted());
  expect(imports).toContain('fresh-loss');
  expect(await readFile(exported!, 'utf8')).toMatch(
    /\nexport \{ type FreshLossOptions, freshLoss \} from '.\/losses\/fresh-loss.ts';\n/,
  );
});

test.each(['', 'freshLoss', 'Fresh', 'Fresh-Loss', '../FreshLoss', 'Fresh Loss'])(
  'the name "%s" is refused',
  async (name) => {
    await expect(createLoss(name, folders)).rejects.toThrow('is no name of a loss');
  },
);

test('a name that is taken is refused and nothing is written', async () => {
  const before = await readFile(join(folders.package, 'src/index.ts'), 'utf8');
  for (const name of ['TripletLoss', 'CoSENTLoss', 'MSELoss']) {
    await expect(createLoss(name, folders)).rejects.toThrow('There is already a loss called');
  }
  await createLoss('FreshLoss', folders);
  await expect(createLoss('FreshLoss', folders)).rejects.toThrow('already a loss');
  expect(await readFile(join(folders.package, 'src/index.ts'), 'utf8')).not.toBe(before);
});
