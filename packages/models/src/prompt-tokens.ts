import type { InputModule } from './modules/input-module.ts';

/**
 * How many tokens of a text are its prompt's, as Python counts them: those of the prompt alone, without the special
 * token that ends every text.
 */
export function promptTokens(tokenizer: InputModule['tokenizer'], prompt: string): number {
  if (prompt === '') return 0;
  const ids = tokenizer.encode(prompt);
  const end = tokenizer.encode('').at(-1);
  return ids.length - (ids.length > 0 && ids.at(-1) === end ? 1 : 0);
}
