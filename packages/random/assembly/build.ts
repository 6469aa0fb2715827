import { writeFile } from 'node:fs/promises';
import { compile } from './compile.ts';

await writeFile(new URL('../src/dropout.wasm.ts', import.meta.url), await compile());
