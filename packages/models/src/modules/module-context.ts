import type { EncoderContext } from '../encoders/encoder.ts';
import type { TokensAfterPrompt } from '../tokens-after-prompt.ts';

/** What a module builds its part of a graph with; `parameter` takes the module's own names. */
export interface ModuleContext extends EncoderContext {
  /** The tokens that pooling looks at where those of a prompt are left out. */
  readonly afterPrompt?: TokensAfterPrompt;
}
