import type { Backend } from '@sentenceforge/graph';
import type { BuildGraphOptions } from './build-graph-options.ts';
import type { EmbeddingGraph } from './embedding-graph.ts';
import type { Chain } from './modules/chain.ts';
import type { ParameterStore } from './parameter-store.ts';

/** What a session encodes with: a model's weights, and its graph for any way through it. */
export interface EncodeSource {
  readonly parameters: ParameterStore;
  readonly backend: Backend;
  /** How constant weights are held. */
  readonly weights: 'float32' | 'int8';
  /** The modules for a task. Throws OPTION_INVALID for a task without a route. */
  chain(task: string | undefined): Chain;
  graph(chain: Chain, options: BuildGraphOptions): EmbeddingGraph;
}
