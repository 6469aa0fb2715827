import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf } from '@sentenceforge/errors';
import { compare } from './compare.ts';
import { preparePython } from './prepare-python.ts';

/**
 * InformationRetrievalEvaluator on random vectors against Python's: time without encoding, and peak memory.
 *
 *     node --conditions=@sentenceforge/source apps/bench/src/retrieval.ts [--documents 100000] [--queries 1000]
 *       [--dimension 384] [--repetitions 1] [--python PATH]
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '100000' },
      queries: { type: 'string', default: '1000' },
      dimension: { type: 'string', default: '384' },
      repetitions: { type: 'string', default: '1' },
      python: { type: 'string' },
    },
  });
  const { documents, queries, dimension } = values;
  const sizes = ['--documents', documents, '--queries', queries, '--dimension', dimension];
  const here = import.meta.dirname;
  const { ours, theirs, speed, memory } = await compare(
    {
      name: 'ours',
      command: process.execPath,
      arguments: ['--conditions=@sentenceforge/source', join(here, 'retrieval-ours.ts'), ...sizes],
    },
    {
      name: 'theirs',
      command: values.python ?? (await preparePython()),
      arguments: [join(here, '..', 'python', 'retrieval.py'), ...sizes],
    },
    { repetitions: Number(values.repetitions) },
  );
  const count = Number(queries);
  for (const [name, side] of Object.entries({ ours, theirs })) {
    const seconds = (count / side.rate).toFixed(1);
    console.log(`${name}: ${seconds} s, ${side.peakMegabytes.toFixed(0)} MiB (${side.about})`);
  }
  console.log(`speed ${speed.median.toFixed(2)}, memory ${memory.median.toFixed(2)} of theirs`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 2;
});
