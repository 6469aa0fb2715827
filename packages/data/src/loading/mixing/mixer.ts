import type { InputExample, InputExampleContent } from '../../input-example.ts';
import type { BatchSource } from '../batch-source.ts';

/** What a {@link Mixer} makes its batches from. */
export interface MixerInput<Content extends InputExampleContent> {
  readonly sources: readonly BatchSource<Content>[];
  readonly seed: number;
  readonly epoch: number;
  /** How many batches of the mixture to leave out. */
  readonly start: number;
}

/** A rule for whose batch is next. */
export interface Mixer {
  /** Batches of the mixture in an epoch. Errors: OPTION_INVALID when the rule needs a length that is not known. */
  length(sources: readonly BatchSource[]): number | undefined;
  batches<Content extends InputExampleContent>(
    input: MixerInput<Content>,
  ): AsyncGenerator<readonly InputExample<Content>[]>;
}
