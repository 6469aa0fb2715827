import { Tokenizer } from '@huggingface/tokenizers';
import { SentenceForgeError } from '@sentenceforge/errors';
import { z } from 'zod';
import type { InputModule } from './input-module.ts';

const truncated = z.object({ truncation: z.object({ max_length: z.int().positive() }).nullish() });

/**
 * Tokens as static embeddings take them: no special ones, and no limit but tokenizer.json's own.
 *
 * @param tokenizerJson the content of tokenizer.json
 * @param rows how many token ids there are embeddings for
 * @returns a tokenizer, whose `encode` throws MODEL_UNSUPPORTED for a token without an embedding
 */
export function staticTokenizer(tokenizerJson: object, rows: number): InputModule['tokenizer'] {
  const tokenizer = new Tokenizer({ ...tokenizerJson, truncation: null, padding: null }, {});
  const limit = truncated.safeParse(tokenizerJson).data?.truncation?.max_length ?? Infinity;
  return {
    maxLength: limit,
    encode(text) {
      const ids: number[] = tokenizer.encode(text, { add_special_tokens: false }).ids;
      const unknown = ids.find((id) => !(id < rows));
      if (unknown === undefined) return ids.length > limit ? ids.slice(0, limit) : ids;
      throw new SentenceForgeError('MODEL_UNSUPPORTED', {
        problem: `The tokenizer makes the token ${unknown}, but there are embeddings for ${rows} only.`,
        fix: 'Use tokenizer.json and model.safetensors of the same model.',
        details: { token: unknown, rows },
      });
    },
  };
}
