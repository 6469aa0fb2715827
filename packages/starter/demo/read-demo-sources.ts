import { readFile } from 'node:fs/promises';
import type { Question } from './make-demo-tables.ts';
import type { NearIntents } from './score-pair.ts';

/** What is written by hand: questions.jsonl and near-intents.json. */
export async function readDemoSources(): Promise<{ questions: Question[]; near: NearIntents[] }> {
  const lines = await readText('questions.jsonl');
  return {
    questions: lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    near: JSON.parse(await readText('near-intents.json')),
  };
}

function readText(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}
