// Step 5: static token vectors, the teacher's embedding of each token: `start-static.ts VOCABULARY TOKENS.f32 OUTPUT`.
import { writeModelFolder } from './model-folder.ts';
import { readArguments } from './read-arguments.ts';
import { readRows } from './read-rows.ts';

const { vocabulary, tokens, output } = readArguments('vocabulary', 'tokens', 'output');
const dimension = 256;
const { data, rows } = readRows(tokens, dimension);
writeModelFolder({
  folder: output,
  vocabulary,
  weights: { 'embedding.weight': { shape: [rows, dimension], data } },
  files: {},
  modules: [
    ['StaticEmbedding', '0_StaticEmbedding'],
    ['Normalize', '1_Normalize'],
  ],
});
