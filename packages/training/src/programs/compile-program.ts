import { CachedProgram } from './cached-program.ts';
import { PlainProgram } from './plain-program.ts';
import type { ProgramOptions } from './program-options.ts';
import type { StepProgram } from './step-program.ts';

/** Compile an objective as its loss says that it is run. */
export function compileProgram(options: ProgramOptions): Promise<StepProgram> {
  return options.loss.strategy ? CachedProgram.compile(options) : PlainProgram.compile(options);
}
