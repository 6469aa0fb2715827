import { Dictionary, Int32, makeData, Utf8, Vector, vectorFromArray } from 'apache-arrow';
import type { ColumnEncoder } from './column-encoder.ts';

/** Values that decide whether texts are kept by dictionary. */
const sampleSize = 10_000;

/**
 * What turns blocks of texts (null for none) into an Arrow column: by dictionary when no more than half of the first
 * 10,000 texts of the sample are different, as the premises and labels of inference data are; else as they are.
 *
 * @example
 * const encoder = createTextEncoder(['yes', 'no', 'yes', 'no']);
 * encoder.finish([encoder.encode(['no', null, 'yes'])]).get(0); // 'no'
 */
export function createTextEncoder(
  sample: readonly (string | null)[],
): ColumnEncoder<string | null> {
  const seen = sample.slice(0, sampleSize).filter((text) => text !== null);
  if (new Set(seen).size * 2 > seen.length) {
    return {
      encode: (texts) => vectorFromArray(texts, new Utf8()).data[0]!,
      finish: (blocks) => new Vector(blocks),
    };
  }
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  return {
    encode(texts) {
      const indices = texts.map((text) => (text === null ? null : placeOf(text)));
      return vectorFromArray(indices, new Int32()).data[0]!;
    },
    finish(blocks) {
      const type = new Dictionary(new Utf8(), new Int32());
      const dictionary = vectorFromArray([...places.keys()], new Utf8());
      const encoded = blocks.map(({ length, nullCount, nullBitmap, values }) =>
        makeData({ type, length, nullCount, nullBitmap, data: values, dictionary }),
      );
      return new Vector(encoded);
    },
  };
}
