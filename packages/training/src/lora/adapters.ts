import type { ParameterStore } from '@sentenceforge/models';

/** Low-rank adapters of a model: what a run with `lora` trains. */
export interface Adapters {
  readonly rank: number;
  readonly alpha: number;
  readonly targets: readonly AdapterTarget[];
  /** Every A `[rank, in]` and B `[out, rank]`, live. */
  readonly parameters: ParameterStore;
}

/** A weight `[out, in]` of the model with an adapter, by names. */
export interface AdapterTarget {
  /** PEFT's name: the weight's without `.weight`, within the encoder. */
  readonly module: string;
  /** In the model's parameters. */
  readonly weight: string;
  /** In the adapters' parameters. */
  readonly a: string;
  readonly b: string;
}
