import { SentenceForgeError } from '@sentenceforge/errors';
import {
  type Executable,
  type HostTensor,
  makeProgram,
  ops,
  type Program,
  topologicalOrder,
} from '@sentenceforge/graph';
import type { Matrix } from '@sentenceforge/vectors';
import type { PackedInputs } from './packing/packed-inputs.ts';
import type { EncodeOptions, SentenceTransformer } from './sentence-transformer.ts';

interface Compiled {
  readonly executable: Executable;
  readonly inputs: PackedInputs;
  readonly names: readonly string[];
  /** Weights that are given at each run: tables that rows are looked up in. */
  readonly tables: readonly string[];
}

/** Encodes with a compiled model, which is compiled anew after its weights changed. */
export class EncodeSession {
  readonly #model: SentenceTransformer;
  #compiled: { readonly version: number; readonly ready: Promise<Compiled> } | undefined;

  constructor(model: SentenceTransformer) {
    this.#model = model;
  }

  async encode(
    texts: readonly string[],
    { batchSize = 32, onProgress, signal }: EncodeOptions,
  ): Promise<Matrix> {
    if (!(Number.isInteger(batchSize) && batchSize >= 1)) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `batchSize must be a whole number of at least 1, got ${batchSize}.`,
        fix: 'Give for example 32.',
        details: { batchSize },
      });
    }
    const columns = this.#model.dimension;
    const matrix = { data: new Float32Array(texts.length * columns), rows: texts.length, columns };
    const places = Map.groupBy(texts.keys(), (index) => checked(texts, index));
    const distinct = [...places.keys()];
    const tokens = this.#model.tokenize(distinct);
    const order = distinct.map((_, index) => index);
    order.sort((a, b) => tokens[b]!.length - tokens[a]!.length || a - b);
    for (let start = 0, done = 0; start < order.length; start += batchSize) {
      signal?.throwIfAborted();
      const batch = order.slice(start, start + batchSize);
      const embeddings = await this.#run(batch.map((index) => tokens[index]!));
      batch.forEach((index, row) => {
        const embedding = embeddings.subarray(row * columns, (row + 1) * columns);
        const targets = places.get(distinct[index]!)!;
        for (const target of targets) matrix.data.set(embedding, target * columns);
        done += targets.length;
      });
      onProgress?.({ done, total: texts.length });
    }
    return matrix;
  }

  async dispose(): Promise<void> {
    const compiled = this.#compiled;
    this.#compiled = undefined;
    await (await compiled?.ready)?.executable.dispose();
  }

  async #run(texts: readonly (readonly number[])[]): Promise<Float32Array> {
    const { executable, inputs, names, tables } = await this.#ready();
    const weights = tables.map((name) => [name, this.#model.parameters.get(name)] as const);
    const feeds = { ...this.#model.pack(texts, inputs, names), ...Object.fromEntries(weights) };
    const { embeddings } = await executable.run(feeds);
    return embeddings!.data as Float32Array;
  }

  /** The compiled model of the weights as they are; calls at the same time share it. */
  async #ready(): Promise<Compiled> {
    const { version } = this.#model.parameters;
    if (this.#compiled?.version !== version) {
      const outdated = this.#compiled;
      this.#compiled = { version, ready: this.#compile() };
      await (await outdated?.ready)?.executable.dispose();
    }
    return this.#compiled.ready;
  }

  async #compile(): Promise<Compiled> {
    // sorted by length, a batch needs no more than one group
    const { embeddings, inputs } = this.#model.buildGraph({ texts: 'N', groups: 1 });
    const program = makeProgram({ embeddings });
    const tables = lookupTables(program);
    const constants = new Map<string, HostTensor>(
      program.parameters
        .map(({ attributes: { name } }) => name)
        .filter((name) => !tables.includes(name))
        .map((name) => [name, this.#model.parameters.get(name)]),
    );
    const executable = await this.#model.backend.compile(program, { constants });
    const names = program.inputs.map(({ attributes }) => attributes.name);
    return { executable, inputs, names, tables };
  }
}

/** Parameters that are only looked up in: large, and nothing is gained by baking them. */
function lookupTables({ parameters, outputs }: Program): string[] {
  const others = topologicalOrder(Object.values(outputs)).filter(
    (node) => node.op !== ops.embedding.op,
  );
  return parameters
    .filter((table) => !others.some((node) => node.inputs.includes(table)))
    .map(({ attributes }) => attributes.name);
}

function checked(texts: readonly string[], index: number): string {
  const text: unknown = texts[index];
  if (typeof text === 'string') return text;
  throw new SentenceForgeError('TEXT_INVALID', {
    problem: `The value at index ${index} is ${text === null ? 'null' : typeof text}, not a text.`,
    fix: 'Give strings; an empty string is a text too.',
    details: { index, value: text },
  });
}
