import { input, type Size, type Tensor } from '@sentenceforge/graph';
import { type PackedInputs, type PackingLayout, packedInputs } from './packing/packed-inputs.ts';

/** The tokens of texts without those of the prompt that each text starts with, as inputs of a graph. */
export interface TokensAfterPrompt {
  /** Packed inputs of these tokens alone; positions are those in the whole text. */
  readonly inputs: PackedInputs;
  /** For each of these tokens its row among all, and for every token its place here or -1: int32. */
  readonly kept: Tensor;
  readonly keptInverse: Tensor;
}

/** The input nodes; `packAfterPrompt` makes their values. */
export function tokensAfterPrompt(all: PackedInputs): TokensAfterPrompt {
  const prefix = afterPromptPrefix(all);
  const inputs = packedInputs({ ...all, prefix });
  return {
    inputs,
    kept: input(`${prefix}kept`, inputs.ids.shape, 'int32'),
    keptInverse: input(`${prefix}keptInverse`, all.ids.shape as readonly Size[], 'int32'),
  };
}

/** What the names of these inputs and of their sizes start with. */
export function afterPromptPrefix({ prefix = '' }: PackingLayout): string {
  return `${prefix}afterPrompt.`;
}
