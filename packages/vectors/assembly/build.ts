import { writeFile } from 'node:fs/promises';
import { compile } from './compile.ts';

await writeFile(new URL('../src/blocks/kernels/kernels.wasm.ts', import.meta.url), await compile());
