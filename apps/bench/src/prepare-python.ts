import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';

const bench = join(import.meta.dirname, '..');

/**
 * The path of a Python interpreter that has `python/requirements.txt` installed. The virtual environment `.venv` in
 * the bench's folder is made on first use and again when the requirements change, which takes minutes.
 *
 * @throws SentenceForgeError `BACKEND_UNAVAILABLE` when Python is missing or the installation fails.
 */
export async function preparePython(): Promise<string> {
  const environment = join(bench, '.venv');
  const python = join(environment, 'bin', 'python');
  const requirements = join(bench, 'python', 'requirements.txt');
  const stamp = join(environment, 'installed.txt');
  const wanted = await readFile(requirements, 'utf8');
  const installed = await readFile(stamp, 'utf8').catch(() => undefined);
  if (installed === wanted) return python;
  await rm(environment, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', environment]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
  await writeFile(stamp, wanted);
  return python;
}

async function run(command: string, parameters: readonly string[]): Promise<void> {
  const child = spawn(command, parameters, { stdio: ['ignore', 2, 2] });
  const status = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  if (status === 0) return;
  throw new SentenceForgeError('BACKEND_UNAVAILABLE', {
    problem: `Python's side could not be set up: ${command} ${parameters.join(' ')} ended with ${status}.`,
    fix: 'Install Python 3.10 or newer with its venv module, or name an interpreter that has sentence-transformers with --python.',
  });
}
