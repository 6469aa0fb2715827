import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metadataSlots } from './metadata-slots.ts';
import { requireFlatbuffer } from './require-flatbuffer.ts';

const path = join(import.meta.dirname, '../../../fixtures/formats/plain.arrow');

/** The footer of a file that pyarrow wrote. */
function footer(): DataView {
  const file = readFileSync(path);
  const end = file.length - 10;
  return new DataView(Uint8Array.from(file.subarray(end - file.readInt32LE(end), end)).buffer);
}

test('takes a footer of pyarrow', () => {
  expect(() => requireFlatbuffer(footer(), metadataSlots.footer)).not.toThrow();
});

test('refuses a list that is longer than the bytes', () => {
  const view = footer();
  // 3 record batches and 9 columns: nothing else in the footer is a list of so many.
  const places = Array.from({ length: view.byteLength / 4 }, (_, index) => 4 * index);
  const lists = places.filter((place) => [3, 9].includes(view.getUint32(place, true)));
  expect(lists.length).toBeGreaterThan(1);
  for (const place of lists) view.setUint32(place, 1 << 30, true);
  expect(() => requireFlatbuffer(view, metadataSlots.footer)).toThrow(Error);
});

test('refuses what is no FlatBuffer', () => {
  expect(() => requireFlatbuffer(new DataView(new ArrayBuffer(3)), {})).toThrow(RangeError);
});
