import { SentenceForgeError } from '@sentenceforge/errors';

/** Whole lines, or whole records where quotes may enclose line ends. */
export interface RecordBlock {
  readonly bytes: Uint8Array;
  /** The line of the file, from 1, on which they start. */
  readonly line: number;
}

/** How bytes are cut. */
export interface SplitRecordsOptions {
  /** The name that errors give to the file. */
  file: string;
  /** Whether a line end between two `"` belongs to a field. */
  quoting: boolean;
  /** How many bytes a line may have; 64 MiB when not given. */
  maximumBytes?: number;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/**
 * Cuts bytes after line ends (LF, CRLF or CR), in blocks about as long as the pieces that come.
 *
 * Errors: FILE_MALFORMED with the line that is too long.
 *
 * @example for await (const { bytes, line } of splitRecords(source.stream(), { file, quoting: false })) {}
 */
export async function* splitRecords(
  stream: AsyncIterable<Uint8Array>,
  { file, quoting, maximumBytes = 64 << 20 }: SplitRecordsOptions,
): AsyncGenerator<RecordBlock> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let blockLine = 1;
  let line = 1;
  let isQuoted = false;
  let endedWithReturn = false;
  for await (const piece of stream) {
    if (endedWithReturn && piece[0] !== newline) line += 1;
    let cut = 0;
    let cutLine = line;
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index];
      if (byte === quote) isQuoted = quoting && !isQuoted;
      const isEnd =
        byte === newline ||
        (byte === carriageReturn && index + 1 < piece.length && piece[index + 1] !== newline);
      if (!isEnd) continue;
      line += 1;
      if (isQuoted) continue;
      cut = index + 1;
      cutLine = line;
    }
    endedWithReturn = piece.at(-1) === carriageReturn;
    if (cut > 0) {
      yield { bytes: join([...pending, piece.subarray(0, cut)]), line: blockLine };
      pending = [];
      pendingBytes = 0;
      blockLine = cutLine;
    }
    if (cut === piece.length) continue;
    pending.push(piece.subarray(cut));
    pendingBytes += piece.length - cut;
    if (pendingBytes > maximumBytes) throwTooLong(file, blockLine, { quoting, maximumBytes });
  }
  if (pending.length > 0) yield { bytes: join(pending), line: blockLine };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const joined = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}

function throwTooLong(
  file: string,
  line: number,
  { quoting, maximumBytes }: { quoting: boolean; maximumBytes: number },
): never {
  const cause = quoting ? 'Close the quote that is open there, or split' : 'Split';
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file}, line ${line}: the row that starts here has more than ${maximumBytes} bytes.`,
    fix: `${cause} the row; is this a text file at all?`,
    details: { file, line, maximumBytes },
  });
}
