import type { Placement } from './placement.ts';

/**
 * Tells the kernels which rows move without a gradient (-1) and which rest (-2): those whose state is zero to the bit,
 * unless `allMove`. A dense tensor's one row has a gradient, the first (0).
 */
export function markRows({ gradient, slots, columns, states }: Placement, allMove: boolean): void {
  if (gradient) {
    slots.fill(0);
    return;
  }
  const bits = [...states.values()].map(
    ({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length),
  );
  for (let row = 0; row < slots.length; row++) {
    const rests = !allMove && bits.every((state) => isZero(state, row * columns, columns));
    slots[row] = rests ? -2 : -1;
  }
}

function isZero(words: Uint32Array, start: number, length: number): boolean {
  for (let i = start; i < start + length; i++) if (words[i] !== 0) return false;
  return true;
}
