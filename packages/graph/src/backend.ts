import type { Program } from './program.ts';
import type { DataType } from './types/data-type.ts';

/** A value outside of a graph. `bool` is held as bytes 0 and 1. */
export interface HostTensor {
  readonly data: Float32Array | Int32Array | Uint8Array;
  readonly shape: readonly number[];
  readonly dtype: DataType;
}

export interface CompileOptions {
  /** Values for parameters that never change: they are baked in, and need not be given to `run`. */
  readonly constants?: ReadonlyMap<string, HostTensor>;
  /** How constant matrices of linear layers are held (default float32); a backend that has no int8 keeps float32. */
  readonly weights?: 'float32' | 'int8';
  /**
   * Whether what a run took of memory is kept for the next one (default true: faster). Several executables that run in
   * turn would each keep theirs.
   */
  readonly keepMemory?: boolean;
}

/** A program made ready to run. It holds native memory: dispose of it. */
export interface Executable {
  /**
   * Run once.
   *
   * @param values inputs and parameters by name
   * @param destinations memory that outputs are written to, by name; other outputs come in fresh memory
   */
  run(
    values: Readonly<Record<string, HostTensor>>,
    destinations?: Readonly<Record<string, Float32Array>>,
  ): Promise<Record<string, HostTensor>>;
  dispose(): Promise<void>;
}

/** What executes programs. Every backend passes the conformance suite of `@sentenceforge/graph/testing`. */
export interface Backend {
  readonly name: string;
  compile(program: Program, options?: CompileOptions): Promise<Executable>;
}
