import { SentenceForgeError } from '@sentenceforge/errors';

const newline = 0x0a;
const pieceBytes = 1 << 20;

/**
 * Nothing when the bytes of a file are UTF-8. Errors: FILE_MALFORMED with file and line when they are not.
 *
 * @param firstLine the line of the file on which the bytes start, from 1
 *
 * @example requireUtf8(new TextEncoder().encode('café'), 'train.csv')
 */
export function requireUtf8(bytes: Uint8Array, file: string, firstLine = 1): void {
  if (isUtf8(bytes)) return;
  let line = firstLine;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found + 1;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end;
  }
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file}, line ${line}: the file is not UTF-8 text.`,
    fix: 'Save it with the encoding UTF-8.',
    details: { file, row: line, line },
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // In pieces: no text may be as long as a file.
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
