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
import { SharedResource } from './shared-resource.ts';

/** What is wanted of a model: a row per text, or a row per token. */
export type CompiledOutput = 'embeddings' | 'tokens';

/** What a program reads. */
interface Readable {
  readonly inputs: PackedInputs;
  readonly names: readonly string[];
  /** Weights that are given at each run: tables that rows are looked up in. */
  readonly tables: readonly string[];
}

interface Compiled extends Readable {
  readonly executable: Executable;
}

/** The wanted rows of a batch of token ids, one after the other. */
type RunBatch = (
  texts: readonly (readonly number[])[],
) => Promise<{ readonly data: Float32Array; readonly columns: number }>;

/**
 * One way through a model, compiled, and compiled anew after the weights changed. What is outdated or disposed of is
 * released when its last user is done.
 */
export class CompiledChain {
  readonly #source: EncodeSource;
  readonly #chain: Chain;
  readonly #output: CompiledOutput;
  readonly #afterPrompt: boolean;
  #compiled: { readonly version: number; readonly shared: SharedResource<Compiled> } | undefined;
  /** What was retired and may still be in use. */
  readonly #retired = new Set<SharedResource<Compiled>>();
  #disposed = false;

  /** @param afterPrompt whether pooling leaves out the tokens of a prompt */
  constructor(source: EncodeSource, chain: Chain, output: CompiledOutput, afterPrompt: boolean) {
    this.#source = source;
    this.#chain = chain;
    this.#output = output;
    this.#afterPrompt = afterPrompt;
  }

  /**
   * Run batches, all with the weights that are baked in when this is called.
   *
   * @param promptTokens how many tokens of each text pooling leaves out
   * @throws MODEL_UNSUPPORTED for tokens of a model that makes no embeddings of them; BACKEND_FAILED
   */
  use<Result>(promptTokens: number, work: (run: RunBatch) => Promise<Result>): Promise<Result> {
    const shared = this.#current();
    const result = shared.use((compiled) =>
      work((texts) => this.#run(compiled, texts, promptTokens)),
    );
    if (this.#disposed) this.#retire(shared);
    return result;
  }

  /** Release what is compiled, once nobody uses it; what is compiled for later uses is released after each. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    const current = this.#compiled?.shared;
    if (current) this.#retire(current);
    await Promise.all([...this.#retired].map((shared) => shared.retire()));
  }

  async #run(
    compiled: Compiled,
    texts: readonly (readonly number[])[],
    promptTokens: number,
  ): Promise<{ data: Float32Array; columns: number }> {
    const { wanted } = await compiled.executable.run(this.#feeds(compiled, texts, promptTokens));
    return { data: wanted!.data as Float32Array, columns: wanted!.shape[1]! };
  }

  #feeds(
    { inputs, names, tables }: Readable,
    texts: readonly (readonly number[])[],
    promptTokens: number,
  ): Record<string, HostTensor> {
    const { parameters } = this.#source;
    return {
      ...packBatch(texts, inputs, names),
      ...packAfterPrompt(texts, promptTokens, inputs, names),
      ...Object.fromEntries(tables.map((name) => [name, parameters.get(name)] as const)),
    };
  }

  /** The compiled model of the weights as they are; calls at the same time share it. */
  #current(): SharedResource<Compiled> {
    const { version } = this.#source.parameters;
    if (this.#compiled?.version === version) return this.#compiled.shared;
    const ready = this.#compile();
    const compiled = {
      version,
      shared: new SharedResource(ready, ({ executable }) => executable.dispose()),
    };
    if (this.#compiled) this.#retire(this.#compiled.shared);
    this.#compiled = compiled;
    // a later call tries again
    ready.catch(() => {
      if (this.#compiled === compiled) this.#compiled = undefined;
    });
    return compiled.shared;
  }

  #retire(shared: SharedResource<Compiled>): void {
    if (this.#compiled?.shared === shared) this.#compiled = undefined;
    this.#retired.add(shared);
    // what fails stays, for dispose to tell
    shared.retire().then(
      () => this.#retired.delete(shared),
      () => {},
    );
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
    const readable = { inputs: graph.inputs, names, tables };
    const executable =
      weights === 'int8'
        ? await this.#compileInt8({ program, constants }, readable)
        : await backend.compile(program, { constants });
    return { ...readable, executable };
  }

  async #compileInt8(exact: ProgramWithConstants, readable: Readable): Promise<Executable> {
    const { backend } = this.#source;
    const { tokenizer } = this.#chain.input;
    const texts = calibrationTexts.map((text) => tokenizer.encode(text));
    const feeds = this.#feeds(readable, texts, 0);
    const { program, constants } = await smoothFeatures(exact, feeds, backend);
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
