import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** hyparquet's own, but that a text keeps a U+FEFF at its start. */
export const parsers: typeof DEFAULT_PARSERS = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (bytes) => bytes && decoder.decode(bytes),
};
