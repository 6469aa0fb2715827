import { SentenceForgeError } from '@sentenceforge/errors';

/** What errors about a text say. */
export interface DecodeTextOptions {
  /** The name of the file. */
  file: string;
  /** What to do with a file that is too large. */
  fix: string;
}

/**
 * All of a file's UTF-8 bytes as one text, which JavaScript bounds (V8: 512 Mi characters); a byte order mark stays.
 *
 * Errors: FILE_MALFORMED for a file beyond the bound.
 *
 * @param bytes known to be UTF-8 (`requireUtf8`)
 *
 * @example decodeText(bytes, { file: 'train.json', fix: 'Write it as .jsonl.' })
 */
export function decodeText(bytes: Uint8Array, { file, fix }: DecodeTextOptions): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${file} is too large to be read whole: its ${bytes.length} bytes are more than one text can hold.`,
      fix,
      details: { file, bytes: bytes.length },
      cause,
    });
  }
}
