// Makes the pairs and triplets of this folder again from questions.jsonl and near-intents.json.
import { join } from 'node:path';
import { Dataset, writeTable } from '@sentenceforge/data';
import { makeDemoTables } from './make-demo-tables.ts';
import { readDemoSources } from './read-demo-sources.ts';

const { questions, near } = await readDemoSources();
for (const [name, rows] of Object.entries(makeDemoTables(questions, near))) {
  await writeTable(join(import.meta.dirname, name), Dataset.fromRows(rows).source());
  console.log(`${name}: ${rows.length} rows`);
}
