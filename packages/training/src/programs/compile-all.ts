import type { Backend, CompileOptions, Executable, Program } from '@sentenceforge/graph';

/** A program and what runs it. */
export interface Compiled {
  readonly program: Program;
  readonly executable: Executable;
}

/**
 * Compile several programs; when one cannot be, those before it are released.
 *
 * @param optionsOf each program: the weights that are compiled into it, for one
 */
export async function compileAll<const Programs extends readonly Program[]>(
  backend: Backend,
  programs: Programs,
  optionsOf: (program: Program) => CompileOptions,
): Promise<{ readonly [Index in keyof Programs]: Compiled }> {
  const compiled: Compiled[] = [];
  try {
    for (const program of programs) {
      compiled.push({ program, executable: await backend.compile(program, optionsOf(program)) });
    }
  } catch (error) {
    await Promise.allSettled(compiled.map(({ executable }) => executable.dispose()));
    throw error;
  }
  return compiled as unknown as { readonly [Index in keyof Programs]: Compiled };
}
