// Repeats Python's training runs: `oracle DIR [--out OUT_DIR]`. Exit status 1 when one differs, 2 when DIR cannot be read.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { readArchitectures } from './read-architectures.ts';
import { runTrajectory, type TrajectoryResult } from './run-trajectory.ts';
import type { Trajectory } from './trajectory.ts';
import { trajectoryDifferences } from './trajectory-differences.ts';

/**
 * Losses of euclidean distances, which a shift of all embeddings does not change: the gradient of the last bias is
 * rounding alone, which Adam turns into whole steps, so that Python's own runs differ from each other in it.
 */
const ofDistances: ReadonlySet<string> = new Set(['TripletLoss']);
const bound = 1e-5;

// pnpm runs scripts in the package's folder; paths are meant from where the user is
const here = process.env.INIT_CWD ?? process.cwd();
const counts = { passed: 0, failed: 0 };

try {
  const { directory, out } = readArguments();
  for (const [architecture, content] of await readArchitectures(directory)) {
    const trajectory: Record<string, object> = {};
    for (const [name, given] of Object.entries(content.trajectory)) {
      const result = await compare(join(directory, architecture), name, given, content.texts);
      trajectory[name] = { ...given, ...result };
    }
    if (out) await write(out, `${architecture}.json`, JSON.stringify({ ...content, trajectory }));
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.passed > 0 && counts.failed === 0 ? 0 : 1;
} catch (cause) {
  console.error(SentenceForgeError.isInstance(cause) ? `${cause.code}: ${cause.message}` : cause);
  process.exitCode = 2;
}

/** Run one trajectory and print its line. What could not run has no numbers. */
async function compare(
  folder: string,
  name: string,
  given: Trajectory,
  texts: readonly string[],
): Promise<TrajectoryResult> {
  const title = `${folder.split(/[\\/]/).at(-1)}/trajectory/${name}`;
  try {
    const result = await runTrajectory(folder, name, given, texts);
    const { losses, embeddings, centred } = trajectoryDifferences(given, result);
    const shift = ofDistances.has(name) ? ` (centred ${centred.toExponential(1)})` : '';
    const figures = `losses ${losses.toExponential(1)}  embeddings ${embeddings.toExponential(1)}${shift}`;
    const isNear = losses <= bound && (ofDistances.has(name) ? centred : embeddings) <= bound;
    const passed = isNear && Number.isFinite(embeddings);
    counts[passed ? 'passed' : 'failed'] += 1;
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${title}  ${figures}`);
    return result;
  } catch (cause) {
    const reason = SentenceForgeError.isInstance(cause) ? cause.problem : reasonOf(cause);
    counts.failed += 1;
    console.log(`FAIL ${title}: ${reason.split('\n')[0]}`);
    return { losses: [], final_embeddings: [] };
  }
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
