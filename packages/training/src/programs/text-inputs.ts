import type { DropoutSite, PackingLayout } from '@sentenceforge/models';

/** A part of a graph that reads texts: which columns of a batch, how they are packed, and where dropout happens. */
export interface TextInputs {
  readonly columns: readonly number[];
  readonly layout: PackingLayout;
  readonly dropouts: readonly DropoutSite[];
}
