import type { PackedGraphOptions } from './packed-context.ts';

/** How a model is built as a graph. */
export interface BuildGraphOptions extends PackedGraphOptions {
  /** What the graph calls a weight, given the model's name for it: a twin's weights, say (default: the same). */
  readonly weightName?: (name: string) => string;
  /** Whether each layer's text embeddings are wanted too (default: no). */
  readonly layers?: boolean;
  /** The task whose route the graph takes; a model with routes asks for it. */
  readonly task?: string;
  /** Whether pooling leaves out the tokens of a prompt, where the model does that: `pack` is told how many (default: no). */
  readonly afterPrompt?: boolean;
}
