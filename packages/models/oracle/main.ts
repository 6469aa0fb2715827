// Compares models with what Python computed: `oracle DIR [--out OUT_DIR]`. Exit status 1 when one differs, 2 when DIR cannot be read.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ortBackend } from '@sentenceforge/backend-ort';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { readArchitectures } from './read-architectures.ts';
import { runArchitecture } from './run-architecture.ts';

// pnpm runs scripts in the package's folder; paths are meant from where the user is
const here = process.env.INIT_CWD ?? process.cwd();
const counts = { passed: 0, failed: 0 };

try {
  const { directory, out } = readArguments();
  const backend = ortBackend({ threads: 1 });
  for (const [name, given] of await readArchitectures(directory)) {
    const outcome = await runArchitecture(join(directory, name), name, given, backend);
    for (const line of outcome.lines) console.log(line);
    counts.passed += outcome.passed;
    counts.failed += outcome.failed;
    if (out) await write(out, `${name}.json`, JSON.stringify({ ...given, ...outcome.computed }));
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.passed > 0 && counts.failed === 0 ? 0 : 1;
} catch (cause) {
  console.error(SentenceForgeError.isInstance(cause) ? `${cause.code}: ${cause.message}` : cause);
  process.exitCode = 2;
}

function readArguments(): { directory: string; out?: string | undefined } {
  const args = process.argv.slice(2).filter((argument) => argument !== '--');
  const options = { out: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `One folder is needed, ${positionals.length} are given.`,
      fix: 'Usage: oracle DIR [--out OUT_DIR]',
    });
  }
  const out = values.out === undefined ? undefined : resolve(here, values.out);
  return { directory: resolve(here, directory), out };
}

async function write(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The file ${path} cannot be written: ${reasonOf(cause)}.`,
      fix: 'Give another folder to --out.',
      details: { file: path },
      cause,
    });
  }
}
