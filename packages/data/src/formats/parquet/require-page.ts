import type { DataPageHeader, PageHeader, SchemaTree } from 'hyparquet';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import { requireRuns } from './require-runs.ts';

/** Bytes before runs that tell how many they are. */
const lengthBytes = 4;

/** The highest levels of a column: 0 where its pages have none. */
interface Levels {
  readonly repetition: number;
  readonly definition: number;
}

/**
 * Nothing when a page says of itself what its bytes can be: hyparquet believes all of it.
 *
 * @param bytes of the page, decompressed, levels included
 * @param limits the path of its column, and how many values a page of it may have
 * @throws Error or RangeError for what does not fit
 */
export function requirePage(
  header: PageHeader,
  bytes: Uint8Array,
  { schemaPath, values }: { schemaPath: SchemaTree[]; values: number },
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const levels = {
    repetition: getMaxRepetitionLevel(schemaPath),
    definition: getMaxDefinitionLevel(schemaPath),
  };
  const { data_page_header: first, data_page_header_v2: second } = header;
  if (header.type === 'DATA_PAGE' && first !== undefined) {
    requireCount(first.num_values, values);
    requireFirstVersion(first, view, levels);
  } else if (header.type === 'DATA_PAGE_V2' && second !== undefined) {
    requireCount(second.num_values, values);
    requireSecondVersion(second, view, levels);
  } else {
    requireCount(header.dictionary_page_header?.num_values, bytes.length);
  }
}

function requireCount(count: number | undefined, most: number): void {
  if (count !== undefined && count >= 0 && count <= most) return;
  throw new Error(`a page says that it has ${count} values, and can have ${most}`);
}

/** Each kind of levels has its length before it. */
function requireFirstVersion(
  { num_values: count, encoding }: DataPageHeader,
  view: DataView,
  { repetition, definition }: Levels,
): void {
  let offset = 0;
  let defined = count;
  if (repetition > 0) {
    requireRuns(view, lengthBytes, { bits: bitsOf(repetition), count });
    offset = lengthBytes + view.getUint32(0, true);
  }
  if (definition > 0) {
    const bits = bitsOf(definition);
    requireRuns(view, offset + lengthBytes, { bits, count });
    const found = new Uint8Array(count);
    const reader = { view, offset };
    readRleBitPackedHybrid(reader, bits, found);
    defined = found.reduce((sum, level) => sum + Number(level === definition), 0);
    offset = reader.offset;
  }
  // Numbers of no bits are all 0, and have no runs.
  const hasRuns = !isDictionary(encoding) || defined === 0 || view.getUint8(offset) > 0;
  if (hasRuns) requireValues(view, offset, { encoding, count: defined });
}

/** The header has the lengths of the levels. */
function requireSecondVersion(
  header: NonNullable<PageHeader['data_page_header_v2']>,
  view: DataView,
  { repetition, definition }: Levels,
): void {
  const { num_values: count, num_nulls: nulls, encoding } = header;
  const { repetition_levels_byte_length: start, definition_levels_byte_length: length } = header;
  const fits = start >= 0 && length >= 0 && start + length <= view.byteLength;
  if (!fits || !(nulls >= 0 && nulls <= count)) {
    throw new Error('the levels of a page do not fit into it');
  }
  if (repetition > 0) requireRuns(view, 0, { bits: bitsOf(repetition), count });
  if (definition > 0) requireRuns(view, start, { bits: bitsOf(definition), count });
  requireValues(view, start + length, { encoding, count: count - nulls });
}

function requireValues(
  view: DataView,
  offset: number,
  { encoding, count }: { encoding: string; count: number },
): void {
  if (encoding === 'RLE') requireRuns(view, offset + lengthBytes, { bits: 1, count });
  if (!isDictionary(encoding) || count === 0) return;
  const bits = view.getUint8(offset);
  if (bits > 32) throw new Error(`a page has numbers of ${bits} bits`);
  requireRuns(view, offset + 1, { bits, count });
}

function isDictionary(encoding: string | undefined): boolean {
  return encoding?.endsWith('_DICTIONARY') ?? false;
}

/** How many bits a level takes. */
function bitsOf(level: number): number {
  return 32 - Math.clz32(level);
}
