// Writes LOSSES.md: `table`.
import { writeFile } from 'node:fs/promises';
import { lossesTable } from './losses-table.ts';

await writeFile(new URL('../LOSSES.md', import.meta.url), lossesTable());
console.log('LOSSES.md');
