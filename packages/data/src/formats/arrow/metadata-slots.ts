import type { Slots } from './require-flatbuffer.ts';

const keyValues = { tables: {} };

const field: { [slot: number]: Slots[number] } = { 6: keyValues };
field[5] = { tables: field };

const schema: Slots = { 1: { tables: field }, 2: keyValues, 3: { itemBytes: 8 } };

const recordBatch: Slots = { 1: { itemBytes: 16 }, 2: { itemBytes: 16 }, 4: { itemBytes: 8 } };

const dictionaryBatch: Slots = { 1: { table: recordBatch } };

/**
 * What has a length in Arrow's metadata: in the footer of a file, and in a message.
 *
 * Source: Schema.fbs, Message.fbs and File.fbs of Apache Arrow.
 */
export const metadataSlots = {
  footer: { 1: { table: schema }, 2: { itemBytes: 24 }, 3: { itemBytes: 24 }, 4: keyValues },
  message: { 2: { tableByType: { 1: schema, 2: dictionaryBatch, 3: recordBatch } }, 4: keyValues },
} satisfies Readonly<Record<string, Slots>>;
