export { DataLoader, type DataLoaderOptions } from './data-loader.ts';
export {
  type ReadExamplesOptions,
  type ReadExamplesResult,
  readExamples,
} from './examples/read-examples.ts';
export { type ExampleOrigin, InputExample, type InputExampleContent } from './input-example.ts';
export { type ReadTableOptions, readTable } from './tables/read-table.ts';
export type { TableRow } from './tables/table-row.ts';
export { contrastiveTensionExamples } from './unsupervised/contrastive-tension-examples.ts';
export { denoisingExamples } from './unsupervised/denoising-examples.ts';
