import type { DataType, Shape } from '@sentenceforge/graph';

/** An attribute of an ONNX node: a whole number (or several), or a float written as `{ float }`. */
export type OnnxAttribute = number | readonly number[] | string | { readonly float: number };

export interface OnnxNode {
  readonly opType: string;
  /** Empty for standard operators. */
  readonly domain: '' | 'com.microsoft';
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** What an input or output of the graph is called and holds. */
export interface OnnxValue {
  readonly name: string;
  readonly dtype: DataType | 'int64';
  readonly shape: Shape;
}

/** Data inside of a model: bytes in the file, or a reference to data that is handed over beside it. */
export interface OnnxInitializer {
  readonly name: string;
  readonly dtype: DataType | 'int64' | 'int8';
  readonly shape: readonly number[];
  readonly content: Uint8Array | { readonly location: string; readonly length: number };
}

/** A model before it is written. Nodes are in order of evaluation. */
export interface OnnxModel {
  readonly nodes: readonly OnnxNode[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly initializers: readonly OnnxInitializer[];
}
