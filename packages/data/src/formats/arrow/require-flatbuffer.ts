/** What a slot of a table holds, as far as it has a length. */
type Part =
  | { readonly table: Slots }
  /** A union: a table of the type that the slot before tells. */
  | { readonly tableByType: { readonly [type: number]: Slots } }
  /** A list of tables. */
  | { readonly tables: Slots }
  /** A list of items of so many bytes. */
  | { readonly itemBytes: number };

/** The parts of a table by the number of their slot. */
export interface Slots {
  readonly [slot: number]: Part;
}

interface Walk {
  readonly view: DataView;
  /** How many tables may still come: no more than there is room for. */
  tablesLeft: number;
}

/**
 * Nothing when the lists in a FlatBuffer fit into its bytes: apache-arrow makes as many items as a few damaged bytes say.
 *
 * Source: FlatBuffers internals (binary format).
 *
 * @param view of the buffer, from its first byte
 * @throws Error for lists with more items than there are bytes; RangeError for offsets beyond the buffer
 *
 * @example requireFlatbuffer(new DataView(bytes), metadataSlots.footer)
 */
export function requireFlatbuffer(view: DataView, slots: Slots): void {
  checkTable({ view, tablesLeft: view.byteLength / 4 }, follow(view, 0), slots);
}

function checkTable(walk: Walk, position: number, slots: Slots): void {
  const { view } = walk;
  walk.tablesLeft -= 1;
  if (walk.tablesLeft < 0) throw new Error('its metadata have more tables than there is room for');
  for (const [slot, part] of Object.entries(slots)) {
    const place = placeOf(view, position, Number(slot));
    if (place === undefined) continue;
    const target = follow(view, place);
    if ('table' in part) checkTable(walk, target, part.table);
    else if ('tables' in part) checkTables(walk, target, part.tables);
    else if ('itemBytes' in part) readLength(view, target, part.itemBytes);
    else {
      const typePlace = placeOf(view, position, Number(slot) - 1);
      const type = typePlace === undefined ? 0 : view.getUint8(typePlace);
      checkTable(walk, target, part.tableByType[type] ?? {});
    }
  }
}

function checkTables(walk: Walk, target: number, slots: Slots): void {
  const length = readLength(walk.view, target, 4);
  for (let item = 0; item < length; item += 1) {
    checkTable(walk, follow(walk.view, target + 4 + 4 * item), slots);
  }
}

function readLength(view: DataView, target: number, itemBytes: number): number {
  const length = view.getUint32(target, true);
  if (length * itemBytes <= view.byteLength - target - 4) return length;
  throw new Error(`a list says that it has ${length} items, more than there are bytes left`);
}

/** Where the value of a slot is; undefined where the table has none. */
function placeOf(view: DataView, table: number, slot: number): number | undefined {
  const slotTable = table - view.getInt32(table, true);
  const place = 4 + 2 * slot;
  const offset =
    place < view.getUint16(slotTable, true) ? view.getUint16(slotTable + place, true) : 0;
  return offset === 0 ? undefined : table + offset;
}

/** Where the offset at a position leads: always forward. */
function follow(view: DataView, position: number): number {
  return position + view.getUint32(position, true);
}
