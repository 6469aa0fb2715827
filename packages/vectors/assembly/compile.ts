import { readdir, readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

/** Compiles the AssemblyScript sources beside this file: the text of `src/blocks/kernels/kernels.wasm.ts`. */
export async function compile(): Promise<string> {
  const here = new URL('./', import.meta.url);
  const sources = new Map<string, string>();
  for (const name of await readdir(here)) {
    sources.set(name, await readFile(new URL(name, here), 'utf8'));
  }
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'kernels.ts',
      ...[
        '--outFile',
        'kernels.wasm',
        '--runtime',
        'stub',
        '--enable',
        'simd',
        '-O3',
        '--converge',
      ],
      ...['--noAssert', '--importMemory', '--noExportMemory'],
    ],
    {
      readFile: (name: string) => sources.get(name) ?? null,
      writeFile: (_name: string, content: Uint8Array | string) => {
        if (typeof content !== 'string') binary = content;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`asc failed.\n${stderr}`, { cause: error });
  const lines = Buffer.from(binary)
    .toString('base64')
    .match(/.{1,96}/g);
  return [
    '// Generated from assembly/ by `pnpm run build:wasm`. Do not edit.',
    '/** The WebAssembly module of the block kernels, base64. */',
    `export const kernelsWasm: string = [\n${lines?.map((line) => `  '${line}',`).join('\n')}\n].join('');`,
    '',
  ].join('\n');
}
