/** What an event of TensorBoard says: one of the three. */
export type TensorBoardEvent =
  | { readonly fileVersion: string }
  /** Measurements of a step, by tag. */
  | { readonly step: number; readonly scalars: Readonly<Record<string, number>> }
  /** The run starts (again) with this step: what was told of it or later steps before no longer holds. */
  | { readonly startStep: number };

/**
 * The bytes of a TensorFlow `Event` message (`core/util/event.proto`, `core/framework/summary.proto`): field numbers
 * below are theirs.
 *
 * @param seconds when it happened, since 1970
 */
export function encodeEvent(seconds: number, event: TensorBoardEvent): Buffer {
  const wallTime = doubleField(1, seconds);
  if ('fileVersion' in event) {
    return Buffer.concat([wallTime, bytesField(3, Buffer.from(event.fileVersion))]);
  }
  if ('startStep' in event) {
    const start = integerField(1, 1); // SessionLog.status = START
    return Buffer.concat([wallTime, integerField(2, event.startStep), bytesField(7, start)]);
  }
  const values = Object.entries(event.scalars).map(([tag, value]) =>
    bytesField(1, Buffer.concat([bytesField(1, Buffer.from(tag)), floatField(2, value)])),
  );
  return Buffer.concat([
    wallTime,
    integerField(2, event.step),
    bytesField(5, Buffer.concat(values)),
  ]);
}

// Fields of the protobuf wire format: a key (number and wire type), then the value.

function integerField(number: number, value: number): Buffer {
  return Buffer.concat([varint(number * 8), varint(value)]);
}

function doubleField(number: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([varint(number * 8 + 1), bytes]);
}

function bytesField(number: number, value: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(value.length), value]);
}

function floatField(number: number, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([varint(number * 8 + 5), bytes]);
}

/** An integer that is not negative, seven bits a byte, lowest first. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
