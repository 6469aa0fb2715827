import { loadavg } from 'node:os';
import { reasonOf } from '@sentenceforge/errors';
import { compare } from './compare.ts';
import { preparePython } from './prepare-python.ts';
import { profileStep, type StepProfile } from './profile-step.ts';
import { readOptions } from './read-options.ts';
import { report } from './report.ts';
import { sides } from './sides.ts';
import { variantNames, variantSides } from './variant-sides.ts';

/** `npx --yes pnpm@12 bench`: measures ourselves against Python sentence-transformers, see README.md. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const busy = loadavg()[0] ?? 0;
  if (busy > 0.5) {
    process.stderr.write(
      `Other work keeps ${busy.toFixed(1)} cores busy; figures taken now vary severalfold.\n`,
    );
  }
  if (options.only === undefined || options.only === 'step') {
    const profile = await profileStep(options);
    console.log(options.json ? JSON.stringify({ event: 'step', ...profile }) : tell(profile));
  }
  if (options.only === 'step') return;
  const variant = variantNames.find((name) => name === options.only);
  const kinds = variant
    ? [variant]
    : (['train', 'encode'] as const).filter((kind) => (options.only ?? kind) === kind);
  for (const kind of kinds) {
    const [ours, theirs] =
      kind === 'train' || kind === 'encode'
        ? sides(kind, options, options.python ?? (await preparePython()))
        : variantSides(kind, options);
    const summary = await compare(ours, theirs, {
      repetitions: options.repetitions,
      onPair: (pair, repetition) =>
        process.stderr.write(
          `${kind} ${repetition + 1}/${options.repetitions}: ours ${pair.ours.rate.toFixed(1)}, theirs ${pair.theirs.rate.toFixed(1)} per second\n`,
        ),
    });
    console.log(
      options.json
        ? JSON.stringify({ event: kind, ...summary })
        : report(kind, summary, options, new Date()),
    );
  }
}

/** The profile as a table, operators under 1% left out. */
function tell({ step, products, operators }: StepProfile): string {
  const line = (name: string, milliseconds: number, nodes: string): string =>
    `  ${name.padEnd(26)}${milliseconds.toFixed(1).padStart(8)} ms${nodes}`;
  const shown = operators.filter(({ milliseconds }) => milliseconds > step / 100);
  return [
    `step: ${(step / products).toFixed(2)} times its matrix products`,
    line('whole step', step, ''),
    line('matrix products', products, ''),
    ...shown.map((o) => line(o.operator, o.milliseconds, `  ${Math.round(o.nodes)} nodes`)),
  ].join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 2;
});
