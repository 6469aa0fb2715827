import type { Backend, Executable, HostTensor, Program } from '@sentenceforge/graph';

/** A program and what runs it. */
export interface Compiled {
  readonly program: Program;
  readonly executable: Executable;
}

/**
 * Compile several programs; when one cannot be, those before it are released.
 *
 * @param constants of each program, the weights that are compiled into it
 */
export async function compileAll<const Programs extends readonly Program[]>(
  backend: Backend,
  programs: Programs,
  constants: (program: Program) => ReadonlyMap<string, HostTensor>,
): Promise<{ readonly [Index in keyof Programs]: Compiled }> {
  const compiled: Compiled[] = [];
  try {
    for (const program of programs) {
      compiled.push({
        program,
        executable: await backend.compile(program, { constants: constants(program) }),
      });
    }
  } catch (error) {
    await Promise.allSettled(compiled.map(({ executable }) => executable.dispose()));
    throw error;
  }
  return compiled as unknown as { readonly [Index in keyof Programs]: Compiled };
}
