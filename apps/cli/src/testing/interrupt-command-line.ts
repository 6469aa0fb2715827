import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** What a process told before a signal ended it. */
export interface Interrupted {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

/** Run the command line as a process of its own, and send it a signal once its output holds a text. */
export function interruptCommandLine(
  args: readonly string[],
  { signal, told }: { readonly signal: NodeJS.Signals; readonly told: string },
): Promise<Interrupted> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=@sentenceforge/source', main, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    let isSent = false;
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (isSent || !out.includes(told)) return;
      isSent = true;
      child.kill(signal);
    });
    child.on('close', (status, by) => resolve({ status, signal: by, out }));
  });
}
