import type { InputExample } from '../../input-example.ts';

/** The texts of each row that occur elsewhere too, as numbers: those of row r are `ids` from `starts[r]` to `starts[r + 1]`. */
export interface RepeatedTexts {
  readonly ids: Uint32Array;
  /** One more than there are rows. */
  readonly starts: Uint32Array;
  /** All ids are below it. */
  readonly count: number;
}

/**
 * Numbers the distinct texts of all columns and keeps those that occur more than once: no other can be twice in a
 * batch. Texts are equal when they are the same string; neither case nor spaces are dropped.
 */
export function repeatedTexts(examples: readonly InputExample[]): RepeatedTexts {
  const idOf = new Map<string, number>();
  const occurrences: number[] = [];
  const all: number[] = [];
  for (const { texts } of examples) {
    for (const text of texts) {
      let id = idOf.get(text);
      if (id === undefined) {
        id = idOf.size;
        idOf.set(text, id);
        occurrences.push(0);
      }
      occurrences[id]! += 1;
      all.push(id);
    }
  }
  const ids: number[] = [];
  const starts = new Uint32Array(examples.length + 1);
  let slot = 0;
  for (const [row, { texts }] of examples.entries()) {
    for (const end = slot + texts.length; slot < end; slot += 1) {
      if (occurrences[all[slot]!]! > 1) ids.push(all[slot]!);
    }
    starts[row + 1] = ids.length;
  }
  return { ids: Uint32Array.from(ids), starts, count: idOf.size };
}
