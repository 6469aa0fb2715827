import { SentenceForgeError } from '@sentenceforge/errors';
import {
  type Executable,
  type HostTensor,
  makeProgram,
  ops,
  type Program,
  topologicalOrder,
} from '@sentenceforge/graph';
import type { EncodeSource } from './encode-source.ts';
import type { Chain } from './modules/chain.ts';
import { packAfterPrompt } from './pack-after-prompt.ts';
import { packBatch } from './packing/pack-batch.ts';
import type { PackedInputs } from './packing/packed-inputs.ts';
import { calibrationTexts } from './quantization/calibration-texts.ts';
import { type ProgramWithConstants, smoothFeatures } from './quantization/smooth-features.ts';

/** What is wanted of a model: a row per text, or a row per token. */
export type CompiledOutput = 'embeddings' | 'tokens';

interface Compiled {
  readonly executable: Executable;
  readonly inputs: PackedInputs;
  readonly names: readonly string[];
  /** Weights that are given at each run: tables that rows are looked up in. */
  readonly tables: readonly string[];
}

/** One way through a model, compiled, and compiled anew after the weights changed. */
export class CompiledChain {
  readonly #source: EncodeSource;
  readonly #chain: Chain;
  readonly #output: CompiledOutput;
  readonly #afterPrompt: boolean;
  #compiled: { readonly version: number; readonly ready: Promise<Compiled> } | undefined;

  /** @param afterPrompt whether pooling leaves out the tokens of a prompt */
  constructor(source: EncodeSource, chain: Chain, output: CompiledOutput, afterPrompt: boolean) {
    this.#source = source;
    this.#chain = chain;
    this.#output = output;
    this.#afterPrompt = afterPrompt;
  }

  /**
   * The wanted rows of a batch, one after the other.
   *
   * @param texts token ids of each text
   * @param promptTokens how many of them pooling leaves out
   */
  async run(
    texts: readonly (readonly number[])[],
    promptTokens: number,
  ): Promise<{ data: Float32Array; columns: number }> {
    const { executable, inputs, names, tables } = await this.#ready();
    const { parameters } = this.#source;
    const feeds = {
      ...packBatch(texts, inputs, names),
      ...packAfterPrompt(texts, promptTokens, inputs, names),
      ...Object.fromEntries(tables.map((name) => [name, parameters.get(name)] as const)),
    };
    const { wanted } = await executable.run(feeds);
    return { data: wanted!.data as Float32Array, columns: wanted!.shape[1]! };
  }

  async dispose(): Promise<void> {
    const compiled = this.#compiled;
    this.#compiled = undefined;
    await (await compiled?.ready)?.executable.dispose();
  }

  /** The compiled model of the weights as they are; calls at the same time share it. */
  async #ready(): Promise<Compiled> {
    const { version } = this.#source.parameters;
    if (this.#compiled?.version !== version) {
      const outdated = this.#compiled;
      const compiled = { version, ready: this.#compile() };
      this.#compiled = compiled;
      compiled.ready.catch(() => {
        if (this.#compiled === compiled) this.#compiled = undefined;
      });
      await (await outdated?.ready)?.executable.dispose();
      return compiled.ready;
    }
    return this.#compiled.ready;
  }

  async #compile(): Promise<Compiled> {
    const { parameters, backend, weights } = this.#source;
    // sorted by length, a batch needs no more than one group
    const options = { texts: 'N', groups: 1, afterPrompt: this.#afterPrompt };
    const graph = this.#source.graph(this.#chain, options);
    const wanted = graph[this.#output];
    if (!wanted) {
      throw new SentenceForgeError('MODEL_UNSUPPORTED', {
        problem: `The model starts with a ${this.#chain.input.name}, which makes no embeddings of tokens.`,
        fix: 'Ask for sentence_embedding.',
      });
    }
    const program = makeProgram({ wanted });
    const tables = lookupTables(program);
    const constants = new Map<string, HostTensor>(
      program.parameters
        .map(({ attributes: { name } }) => name)
        .filter((name) => !tables.includes(name))
        .map((name) => [name, parameters.get(name)]),
    );
    const names = program.inputs.map(({ attributes }) => attributes.name);
    const { inputs } = graph;
    const executable =
      weights === 'int8'
        ? await this.#compileInt8({ program, constants }, inputs, names, tables)
        : await backend.compile(program, { constants });
    return { executable, inputs, names, tables };
  }

  async #compileInt8(
    exact: ProgramWithConstants,
    inputs: PackedInputs,
    names: readonly string[],
    tables: readonly string[],
  ): Promise<Executable> {
    const { parameters, backend } = this.#source;
    const { tokenizer } = this.#chain.input;
    const texts = calibrationTexts.map((text) => tokenizer.encode(text));
    const { program, constants } = await smoothFeatures(
      exact,
      {
        ...packBatch(texts, inputs, names),
        ...packAfterPrompt(texts, 0, inputs, names),
        ...Object.fromEntries(tables.map((name) => [name, parameters.get(name)] as const)),
      },
      backend,
    );
    return backend.compile(program, { constants, weights: 'int8' });
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
