import { SentenceForgeError } from '@sentenceforge/errors';
import { decodeText } from '../../tables/decode-text.ts';
import { requireUtf8 } from '../../tables/require-utf8.ts';
import type { TableSource } from '../../tables/table-source.ts';
import { arrayColumn } from '../array-column.ts';
import type { ByteSource } from '../byte-source.ts';
import { splitRecords } from '../delimited/split-records.ts';
import type { FormatOptions } from '../format-options.ts';
import { malformed } from '../malformed.ts';
import { readAll } from '../read-all.ts';
import { reportOnce } from '../report-once.ts';
import { jsonTable } from './json-table.ts';
import { openJsonLines } from './open-json-lines.ts';

const fix =
  'Give a list of objects, an object with a list for each column, or JSON Lines (one object a line).';

/**
 * A JSON file as a table: a list of objects, an object of columns (each a list, all of one length), or, as `datasets`
 * writes .json files, JSON Lines. The first two are read whole into memory.
 *
 * Errors: DATA_EMPTY; FILE_MALFORMED, also for what is too large to be read whole.
 *
 * @example const table = await openJson(blobSource('train.json', file));
 */
export async function openJson(
  source: ByteSource,
  given: FormatOptions = {},
): Promise<TableSource> {
  const { name: file } = source;
  if (await startsWithLine(source)) return openJsonLines(source, given);
  const options = reportOnce(given);
  const bytes = new Uint8Array(await readAll(source));
  requireUtf8(bytes, file);
  const value = parse(file, bytes);
  if (Array.isArray(value)) {
    if (value.length === 0) throwEmpty(file);
    const rows = value.map((item: unknown, index) => ({
      row: index + 1,
      line: index + 1,
      value: item,
    }));
    return jsonTable(file, rows, {
      blocks: async function* () {
        yield rows;
      },
      options,
    });
  }
  return columnsTable(file, value);
}

function parse(file: string, bytes: Uint8Array): unknown {
  const text = decodeText(bytes, { file, fix: 'Write it as JSON Lines (.jsonl).' });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw malformed(file, cause, { fix });
  }
}

/** Whether the first line is a JSON object by itself, and not all there is. */
async function startsWithLine(source: ByteSource): Promise<boolean> {
  const blocks = splitRecords(source.stream(), { file: source.name, quoting: false });
  try {
    for await (const { bytes } of blocks) {
      const text = new TextDecoder().decode(bytes).trim();
      if (text === '') continue;
      const [line = ''] = text.split(/[\r\n]/, 1);
      if (!line.startsWith('{') || line.length === text.length) return false;
      return JSON.parse(line) !== undefined;
    }
  } catch {
    // No JSON, or longer than a line may be: then it is to be read whole.
  }
  return false;
}

function columnsTable(file: string, value: unknown): TableSource {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const columns = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const rows = columns[0]?.[1].length ?? 0;
  const isTable = entries.length > 0 && columns.length === entries.length;
  if (!isTable || columns.some(([, values]) => values.length !== rows)) {
    throw malformed(
      file,
      new Error('it is neither a list of objects nor lists of one length by column'),
      { fix },
    );
  }
  if (rows === 0) throwEmpty(file);
  return {
    name: file,
    columns: columns.map(([name]) => name),
    rows,
    async *chunks() {
      const byName = new Map(columns.map(([name, values]) => [name, arrayColumn(values)]));
      yield { columns: byName, rows, place: (index) => ({ file, row: index + 1 }) };
    },
  };
}

function throwEmpty(file: string): never {
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `${file} has no rows.`,
    fix: 'Give a file with at least one example.',
    details: { file },
  });
}
