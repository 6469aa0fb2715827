import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** What a process left behind. */
export interface Finished {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Run the command line as a process of its own. */
export function runCommandLine(args: readonly string[], input?: string): Promise<Finished> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=@sentenceforge/source', main, ...args],
      { env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
