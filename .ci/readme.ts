// Type checks and runs every ```ts block of the READMEs: `node .ci/readme.ts [ROOT]`. A block runs from source, in an
// empty folder from which `packages/...` leads to the packages (for their fixtures), and may take two minutes. Words
// after `ts no-run` are the reason why that block is type checked only.
import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';

interface Block {
  /** Where its first line of code stands: `README.md:12`. */
  readonly place: string;
  /** The name of the file it is written to. */
  readonly file: string;
  readonly code: string;
  /** Why it is not run, or undefined when it is. */
  readonly reason: string | undefined;
}

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const blocks = globSync(['README.md', 'packages/*/README.md', 'apps/*/README.md'], { cwd: root })
  .sort()
  .flatMap(readBlocks);
// Inside the workspace, so that types are found, and not below a node_modules, where Node strips no types.
mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'readme-'));
let failed = 0;
try {
  prepare();
  const complaints = typeCheck();
  for (const block of blocks) report(block, complaints.get(block.file) ?? run(block));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${blocks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && blocks.length > 0 ? 0 : 1;

function readBlocks(path: string): Block[] {
  const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(/^```ts\b(?<words>.*)\n(?<code>[\s\S]*?)^```$/gm)].map((match) => {
    const { words = '', code = '' } = match.groups ?? {};
    const line = text.slice(0, match.index).split('\n').length + 1;
    const noRun = /^\s*no-run\b(?<reason>.*)/.exec(words);
    return {
      place: `${path}:${line}`,
      file: `${path.replaceAll(/[/.]/g, '-')}-${line}.ts`,
      code: `${code}\nexport {};\n`,
      reason: noRun ? noRun.groups?.reason?.trim() || 'no reason given' : undefined,
    };
  });
}

function prepare(): void {
  mkdirSync(join(folder, 'node_modules', '@sentenceforge'), { recursive: true });
  for (const path of globSync('packages/*/package.json', { cwd: root })) {
    const home = join(root, path, '..');
    symlinkSync(home, join(folder, 'node_modules', '@sentenceforge', basename(home)));
  }
  for (const block of blocks) writeFileSync(join(folder, block.file), block.code);
  const settings = { extends: '../../tsconfig.json', include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
}

/** What the compiler says about each block's file. */
function typeCheck(): Map<string, string> {
  const compiler = join(root, 'node_modules', '.bin', 'tsc');
  const { stdout, error } = spawnSync(compiler, ['--noEmit', '--pretty', 'false', '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  const complaints = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const file = /^([^\s(]+)\(\d+,\d+\): error/.exec(line)?.[1];
    if (file) complaints.set(file, `${complaints.get(file) ?? ''}${line}\n`);
  }
  return complaints;
}

/** Undefined when the block ran to its end, or is not to be run; otherwise its last words. */
function run(block: Block): string | undefined {
  if (block.reason) return undefined;
  const workplace = mkdtempSync(join(folder, 'run-'));
  symlinkSync(join(root, 'packages'), join(workplace, 'packages'));
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@sentenceforge/source', join(folder, block.file)],
    { cwd: workplace, encoding: 'utf8', timeout: 120_000, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (status === 0) return undefined;
  const how =
    signal === 'SIGTERM' ? 'took more than two minutes' : `ended with ${status ?? signal}`;
  return `${how}\n${stderr.trim().split('\n').slice(-15).join('\n')}`;
}

function report(block: Block, complaint: string | undefined): void {
  if (complaint) failed += 1;
  const note = block.reason ? ` (type checked only: ${block.reason})` : '';
  console.log(`${complaint ? 'FAILED' : 'passed'} ${block.place}${note}`);
  if (complaint) console.log(complaint.trim().replaceAll(/^/gm, '    '));
}
