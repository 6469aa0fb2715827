#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import { CommanderError } from 'commander';
import { makeProgram } from './program.ts';
import { makeReporter } from './report/make-reporter.ts';

// a reader that has seen enough (`| head`) is no fault, and must not cost the work
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { version: string };
try {
  await makeProgram(version).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has said what is wrong; help and version end well
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    if (process.exitCode === 2 && process.argv.includes('--json')) {
      makeReporter(true)({ event: 'error', code: 'OPTION_INVALID', message: error.message });
    }
  } else if (SentenceForgeError.isInstance(error)) {
    const { code, message } = error;
    makeReporter(false)({ event: 'error', code, message });
    if (process.argv.includes('--json')) makeReporter(true)({ event: 'error', code, message });
    process.exitCode = 2;
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
}
