/**
 * Rows per second and peak memory of a shuffled stream over Parquet: prints one line of JSON. Its peer is
 * `python/stream_rows.py`.
 *
 *     node --conditions=@sentenceforge/source --max-semi-space-size=16 src/stream-rows.ts FILE [BATCH_SIZE] [BUFFER_SIZE]
 */
import { openTable, StreamLoader } from '@sentenceforge/data';

const [file, batchSize = '16', bufferSize = '10000'] = process.argv.slice(2);
if (file === undefined) throw new Error('Name a Parquet file with sentence1, sentence2 and score.');

const start = performance.now();
const loader = await StreamLoader.open(await openTable(file), {
  batchSize: Number(batchSize),
  bufferSize: Number(bufferSize),
  shuffle: true,
});
let rows = 0;
for await (const batch of loader.batches()) rows += batch.length;
const seconds = (performance.now() - start) / 1000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ rows, seconds, rate: rows / seconds, peakMegabytes }));
