import { SentenceForgeError } from '@sentenceforge/errors';
import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import type { Encoder } from '../src/encoding/encoder.ts';

/**
 * An encoder that knows the embeddings of some texts, in float64.
 *
 * @throws FILE_MALFORMED when it is asked for another text.
 * @example await vectorTable({ a: [1, 2] }, 'cosine').encode(['a'])
 */
export function vectorTable(
  vectors: Readonly<Record<string, readonly number[]>>,
  similarityFnName: SimilarityFunctionName,
): Encoder {
  const table = new Map(Object.entries(vectors));
  return {
    similarityFnName,
    encode: async (texts) => {
      const rows = texts.map((text) => table.get(text) ?? unknown(text));
      return {
        data: Float64Array.from(rows.flat()),
        rows: rows.length,
        columns: rows[0]?.length ?? 0,
      };
    },
  };
}

function unknown(text: string): never {
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `The file has no vector for the text ${JSON.stringify(text)}.`,
    fix: 'Give every text of the cases a vector.',
    details: { text },
  });
}
