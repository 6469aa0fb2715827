import type { InputModule } from './input-module.ts';
import type { Module } from './module.ts';

/** The modules that a text goes through, one after the other, with every fork decided. */
export interface Chain {
  readonly input: InputModule;
  readonly links: readonly { readonly prefix: string; readonly module: Module }[];
  /** The size of an embedding. */
  readonly dimension: number;
  /** Whether pooling leaves the tokens of a prompt out. */
  readonly excludesPrompt: boolean;
}
