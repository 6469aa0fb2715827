export { DataLoader, type DataLoaderOptions } from './data-loader.ts';
export { Dataset } from './dataset/dataset.ts';
export type { DatasetRow } from './dataset/dataset-row.ts';
export type { InterleaveOptions } from './dataset/interleaved-order.ts';
export type { SplitOptions } from './dataset/split-rows.ts';
export type { TripletOptions } from './dataset/triplet-table.ts';
export { examplesFromTable } from './examples/examples-from-table.ts';
export type { ExamplesOptions } from './examples/examples-options.ts';
export type { ReadExamplesResult } from './examples/read-examples-result.ts';
export type { RowProblem } from './examples/row-problem.ts';
export { openArrow } from './formats/arrow/open-arrow.ts';
export { blobSource } from './formats/blob-source.ts';
export type { ByteSource } from './formats/byte-source.ts';
export { openDelimited } from './formats/delimited/open-delimited.ts';
export type { FormatOptions } from './formats/format-options.ts';
export { openJson } from './formats/json/open-json.ts';
export { openJsonLines } from './formats/json/open-json-lines.ts';
export { openBytes } from './formats/open-bytes.ts';
export { openParquet } from './formats/parquet/open-parquet.ts';
export { type ExampleOrigin, InputExample, type InputExampleContent } from './input-example.ts';
export type { BatchPlan, BatchSampler, SamplerOptions } from './loading/batch-sampler.ts';
export type { BatchSource } from './loading/batch-source.ts';
export { type BatchesFromOptions, batchesFrom } from './loading/batches-from.ts';
export { type MixLoadersOptions, mixLoaders } from './loading/mixing/mix-loaders.ts';
export { checkData } from './report/check-data.ts';
export type { CheckDataOptions } from './report/check-data-options.ts';
export type {
  ClassReport,
  DataReport,
  LabelReport,
  NumbersReport,
  ScoreReport,
  SplitReport,
  TextColumnReport,
} from './report/data-report.ts';
export type { CellPlace, Finding, FindingPlace } from './report/findings/finding.ts';
export { type FindingCode, findingCatalogue } from './report/findings/finding-catalogue.ts';
export { renderReportHtml } from './report/html/render-report-html.ts';
export { formatReport } from './report/text/format-report.ts';
export type { ExampleOptions } from './streams/create-example-reader.ts';
export type { ExampleRoles } from './streams/example-roles.ts';
export { type ShuffleBufferOptions, shuffleBuffer } from './streams/shuffle-buffer.ts';
export { streamExamples } from './streams/stream-examples.ts';
export { StreamLoader, type StreamLoaderOptions } from './streams/stream-loader.ts';
export { joinTables } from './tables/join-tables.ts';
export type { TableRow } from './tables/table-row.ts';
export type { Column, RowPlace, TableChunk, TableSource } from './tables/table-source.ts';
export { contrastiveTensionExamples } from './unsupervised/contrastive-tension-examples.ts';
export { denoisingExamples } from './unsupervised/denoising-examples.ts';
