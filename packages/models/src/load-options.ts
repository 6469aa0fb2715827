import type { Backend } from '@sentenceforge/graph';
import type { HubOptions } from './names/model-folder.ts';

/** How a model is loaded. */
export interface LoadOptions extends HubOptions {
  /** Threads that encode with (default: as many as there are cores). */
  readonly threads?: number;
  /** What executes the model (default: ONNX Runtime on the CPU). */
  readonly backend?: Backend;
  /** Prompts by name; they win over those of the folder with the same names. */
  readonly prompts?: Readonly<Record<string, string>>;
  /** The prompt that `encode` puts before each text when it is told nothing else (default: the folder's). */
  readonly defaultPromptName?: string | null;
  /** How many numbers of an embedding are kept when encode is told nothing else (default: the folder's, or all). */
  readonly truncateDim?: number | null;
  /**
   * How `encode` holds the weights of linear layers (default: the folder's, or float32). With int8 it is more than twice
   * as fast and embeddings change slightly; weights are saved and trained as float32 all the same.
   */
  readonly weights?: 'float32' | 'int8';
}
