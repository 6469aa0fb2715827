/** Bytes with a name, to be read from start to end or in parts, as often as wanted. */
export interface ByteSource {
  /** What messages call it; its extension tells the format. */
  readonly name: string;
  /** How many bytes there are; undefined where only reading them tells, as for what is compressed. */
  readonly size: number | undefined;
  stream(): AsyncIterable<Uint8Array>;
  /** The bytes from start up to end (not included). */
  slice(start: number, end: number): Promise<ArrayBuffer>;
}
