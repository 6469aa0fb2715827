import type { Tensor } from '@sentenceforge/graph';
import type { ParameterStore } from '../parameter-store.ts';
import type { ModuleContext } from './module-context.ts';

/** What flows from module to module. */
export interface Features {
  /** Token embeddings `[T, D]`. */
  readonly tokens?: Tensor;
  /** Hidden states `[T, D]` of the embedding layer and of every layer; the last are the token embeddings. */
  readonly layers?: readonly Tensor[];
  /** Text embeddings `[texts, D]`. */
  readonly sentence?: Tensor;
}

/** One stage of a SentenceTransformer, as modules.json lists them: a description, and the weights it was loaded with. */
export interface Module {
  /** Python's class name, as in the folder's name and in modules.json. */
  readonly name: string;
  /** Which features it works on; undefined for a module that starts from texts. */
  readonly takes?: 'tokens' | 'sentence';
  /** Which features it makes (default: those it takes; tokens where it starts from texts). */
  readonly makes?: 'tokens' | 'sentence';
  /** The one size of vectors that it can take, where it has one. */
  readonly inputDimension?: number;
  /** Whether tokens of a prompt must be left out of what it makes. */
  readonly excludesPrompt?: boolean;
  /** Its weights, by the names that its own safetensors file has for them. */
  readonly parameters?: ParameterStore;
  /** The file that its settings are in (default: config.json). */
  readonly configName?: string;
  /** Files of its folder that are saved as they were loaded, by name. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** The size of what it makes, given the size of what it gets. */
  dimension(input: number): number;
  apply(features: Features, context: ModuleContext): Features;
  /** The content of its config.json; undefined where it has none. */
  config(): object | undefined;
}
