// Step 2: what the teacher makes of each text, as float32 rows: `teach.ts TEACHER TEXTS OUTPUT`. It goes on where it ended.
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { EncoderPool } from '@sentenceforge/models';
import { readArguments } from './read-arguments.ts';

const { teacher, texts: file, output } = readArguments('teacher', 'texts', 'output');
const texts = readFileSync(file, 'utf8').trimEnd().split('\n');
const chunk = 10_000;
const rowBytes = 384 * 4;

const pool = await EncoderPool.start(teacher, { workers: 2 });
let done = existsSync(output) ? statSync(output).size / rowBytes : 0;
const started = performance.now();
while (done < texts.length) {
  const part = texts.slice(done, done + chunk);
  const { data } = await pool.encode(part, { normalizeEmbeddings: true });
  appendFileSync(output, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  done += part.length;
  console.log(`${done} of ${texts.length}, ${Math.round((performance.now() - started) / 1000)} s`);
}
await pool.dispose();
