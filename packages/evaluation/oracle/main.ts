// Compares our evaluators with reference numbers: `oracle FILE [--out OUT]`. Exit status 1 when a case fails, 2 when the file cannot be read.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { readCases } from './read-cases.ts';
import { runCase } from './run-case.ts';
import { writePythonJson } from './write-python-json.ts';

// pnpm runs scripts in the package's folder; paths are meant from where the user is
const here = process.env.INIT_CWD ?? process.cwd();

try {
  const { file, out } = readArguments();
  const content = await readCases(resolve(here, file));
  const cases: object[] = [];
  let passed = 0;
  for (const given of content.cases) {
    const outcome = await runCase(given, content.vectors);
    console.log(outcome.line);
    cases.push(outcome.computed);
    if (outcome.passed) passed += 1;
  }
  if (out) await write(resolve(here, out), writePythonJson({ ...content, cases }));
  console.log(`${passed} passed, ${cases.length - passed} failed`);
  process.exitCode = passed > 0 && passed === cases.length ? 0 : 1;
} catch (cause) {
  console.error(SentenceForgeError.isInstance(cause) ? `${cause.code}: ${cause.message}` : cause);
  process.exitCode = 2;
}

function readArguments(): { file: string; out?: string | undefined } {
  const args = process.argv.slice(2).filter((argument) => argument !== '--');
  const options = { out: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (file !== undefined && positionals.length === 1) return { file, out: values.out };
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `One file is needed, ${positionals.length} are given.`,
    fix: 'Usage: oracle FILE [--out OUT]',
  });
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The file ${path} cannot be written: ${reasonOf(cause)}.`,
      fix: 'Give another path to --out.',
      details: { file: path },
      cause,
    });
  }
}
