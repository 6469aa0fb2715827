import type { HostTensor } from '@sentenceforge/graph';
import { lengthGroups } from './length-groups.ts';
import type { PackingLayout } from './packed-inputs.ts';
import { runningSums } from './running-sums.ts';

/**
 * The values of {@link packedInputs} for a batch: token ids of each text in, one value per input out.
 *
 * @param texts token ids of each text, in order; the rows of the pooled result keep this order
 * @param names which inputs are wanted (the graph's own, with the layout's prefix); the others are not computed
 */
export function packBatch(
  texts: readonly (readonly number[])[],
  { heads, groups, prefix = '' }: PackingLayout,
  names: readonly string[],
): Record<string, HostTensor> {
  const lengths = texts.map((ids) => ids.length);
  const starts = runningSums(lengths);
  const tokens = starts.pop()!;
  const members = lengthGroups(lengths, groups);
  const longest = members.map((group) => Math.max(0, ...group.map((text) => lengths[text]!)));
  const total = members.reduce((sum, group, g) => sum + group.length * longest[g]!, 0);
  const whole = Math.max(0, ...lengths);

  const vector = (length: number, fill: (data: Int32Array) => void): HostTensor => {
    const data = new Int32Array(length);
    fill(data);
    return { data, shape: [length], dtype: 'int32' };
  };
  const perToken = (value: (text: number, place: number) => number): HostTensor =>
    vector(tokens, (data) => {
      texts.forEach((ids, text) => {
        for (let place = 0; place < ids.length; place++) {
          data[starts[text]! + place] = value(text, place);
        }
      });
    });
  /** Calls `visit` with the slot and the row of each (token, head) in attention's blocks. */
  const eachSlot = (visit: (slot: number, row: number) => void): void => {
    let base = 0;
    members.forEach((group, g) => {
      const width = longest[g]!;
      for (const text of group) {
        for (let head = 0; head < heads; head++, base += width) {
          for (let place = 0; place < lengths[text]!; place++) {
            visit(base + place, (starts[text]! + place) * heads + head);
          }
        }
      }
    });
  };
  /** -1 for a text without tokens. */
  const orGap = (token: number, text: number): number => (lengths[text]! > 0 ? token : -1);
  const positionsWithout = (id: number): HostTensor => {
    let counted = 0;
    return perToken((text, place) => {
      if (place === 0) counted = 0;
      return texts[text]![place] === id ? -1 : counted++;
    });
  };
  const bias = (group: readonly number[], width: number, shape: readonly number[]): HostTensor => {
    const data = new Float32Array(group.length * width);
    group.forEach((text, row) => {
      data.fill(-1e9, row * width + lengths[text]!, (row + 1) * width);
    });
    return { data, shape, dtype: 'float32' };
  };

  const make: Readonly<Record<string, () => HostTensor>> = {
    ids: () => perToken((text, place) => texts[text]![place]!),
    targets: () => perToken((text, place) => texts[text]![place + 1] ?? -1),
    positions: () => perToken((_, place) => place),
    segments: () => perToken((text) => text),
    lengths: () => ({
      data: Float32Array.from(lengths, (length) => Math.max(1, length)),
      shape: [lengths.length],
      dtype: 'float32',
    }),
    last: () =>
      vector(texts.length, (data) =>
        data.set(starts.map((start, text) => start + lengths[text]! - 1).map(orGap)),
      ),
    lastInverse: () => perToken((text, place) => (place === lengths[text]! - 1 ? text : -1)),
    first: () => vector(texts.length, (data) => data.set(starts.map(orGap))),
    firstInverse: () => perToken((text, place) => (place === 0 ? text : -1)),
    slots: () =>
      vector(total * heads, (data) => {
        data.fill(-1);
        eachSlot((slot, row) => {
          data[slot] = row;
        });
      }),
    slotsInverse: () =>
      vector(tokens * heads, (data) => {
        eachSlot((slot, row) => {
          data[row] = slot;
        });
      }),
    block: () =>
      vector(texts.length * whole, (data) => {
        data.fill(-1);
        texts.forEach((ids, text) => {
          ids.forEach((_, place) => {
            data[text * whole + place] = starts[text]! + place;
          });
        });
      }),
    blockInverse: () => perToken((text, place) => text * whole + place),
    blockBias: () => bias([...texts.keys()], whole, [texts.length, whole]),
    ...Object.fromEntries(
      members.map((group, g) => [
        `bias${g}`,
        () => bias(group, longest[g]!, [group.length, 1, 1, longest[g]!]),
      ]),
    ),
  };
  return Object.fromEntries(
    names.flatMap((name) => {
      const own = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      const without = /^positionsWithout(\d+)$/.exec(own)?.[1];
      if (without) return [[name, positionsWithout(Number(without))] as const];
      const value = make[own];
      return value ? [[name, value()] as const] : [];
    }),
  );
}
