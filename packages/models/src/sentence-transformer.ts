import { SentenceForgeError } from '@sentenceforge/errors';
import { type Backend, type HostTensor, parameter, type Tensor } from '@sentenceforge/graph';
import { type Matrix, type SimilarityFunctionName, similarity } from '@sentenceforge/vectors';
import type { BuildDecoderOptions } from './build-decoder-options.ts';
import type { BuildGraphOptions } from './build-graph-options.ts';
import { chainDecoderGraph } from './chain-decoder-graph.ts';
import { chainGraph } from './chain-graph.ts';
import { checkEncode } from './check-encode.ts';
import type { DecoderGraph } from './decoder-graph.ts';
import { decoderOf } from './decoder-of.ts';
import { type DecoderParameters, decoderParameters } from './decoder-parameters.ts';
import { defaultBackend } from './default-backend.ts';
import type { EmbeddingGraph } from './embedding-graph.ts';
import type { EncodeOptions } from './encode-options.ts';
import { EncodeSession } from './encode-session.ts';
import type { Encoded } from './encoded.ts';
import { finishEmbeddings } from './finish-embeddings.ts';
import { describingFiles } from './folder/describing-files.ts';
import { loadSettings } from './folder/load-settings.ts';
import { loadStages } from './folder/load-stages.ts';
import { modelFiles } from './folder/model-files.ts';
import type { ModelSettings } from './folder/model-settings.ts';
import { writeFolder } from './folder/write-folder.ts';
import type { LoadOptions } from './load-options.ts';
import { allModules } from './modules/all-modules.ts';
import type { Chain } from './modules/chain.ts';
import { Chains } from './modules/chains.ts';
import type { Stage } from './modules/stage.ts';
import { weightPrefix } from './modules/weight-prefix.ts';
import { modelFolder } from './names/model-folder.ts';
import { packAfterPrompt } from './pack-after-prompt.ts';
import { packBatch } from './packing/pack-batch.ts';
import type { PackingLayout } from './packing/packed-inputs.ts';
import { ParameterStore } from './parameter-store.ts';
import { promptOf } from './prompt-of.ts';
import { promptsOf } from './prompts-of.ts';
import { streamEmbeddings } from './stream-embeddings.ts';
import type { StreamOptions } from './stream-options.ts';

/**
 * A sentence-embedding model: what tokenizes and encodes texts, and what follows it, as in Python's `SentenceTransformer`.
 *
 * @example
 * const model = await SentenceTransformer.load('all-MiniLM-L6-v2');
 * const { data, rows, columns } = await model.encode(['A plane is taking off.', 'An air plane is taking off.']);
 */
export class SentenceTransformer {
  readonly similarityFnName: SimilarityFunctionName;
  /** What executes the model; training uses the same. */
  readonly backend: Backend;
  /** Prompts by name. */
  readonly prompts: ReadonlyMap<string, string>;
  /** The weights, live: training changes them in place. Those of modules after the first have their folder's name before theirs. */
  readonly parameters: ParameterStore;
  readonly #stages: readonly Stage[];
  readonly #chains: Chains;
  readonly #settings: ModelSettings;
  /** One node per name, so that graphs of one program share their weights. */
  readonly #weights = new Map<string, Tensor>();
  #session: EncodeSession | undefined;

  private constructor(stages: readonly Stage[], backend: Backend, settings: ModelSettings) {
    this.#stages = stages;
    this.#chains = new Chains(stages);
    this.backend = backend;
    this.#settings = settings;
    this.prompts = promptsOf(settings);
    this.similarityFnName = settings.similarity_fn_name ?? 'cosine';
    this.parameters = ParameterStore.join(
      allModules(stages).flatMap(({ path, module }) =>
        module.parameters ? [[weightPrefix(path), module.parameters] as const] : [],
      ),
    );
  }

  /**
   * Load a model folder that sentence-transformers (2.x to 6.x) or `save` wrote, or a model of the Hugging Face Hub by its
   * name. A plain Hugging Face folder without modules.json becomes encoder and mean pooling.
   *
   * @throws FILE_NOT_FOUND, MODEL_FILE_MISSING, MODEL_UNSUPPORTED, SAFETENSORS_INVALID, FILE_MALFORMED;
   *   OPTION_INVALID for an option outside of its range, an unknown default prompt; for names HUB_NOT_FOUND, HUB_UNAUTHORIZED, HUB_NOT_CACHED, HUB_UNREACHABLE, HUB_CHECKSUM
   */
  static async load(path: string, options: LoadOptions = {}): Promise<SentenceTransformer> {
    const folder = await modelFolder(path, options);
    const stages = await loadStages(folder);
    const settings = await loadSettings(folder, options);
    const backend = options.backend ?? (await defaultBackend(options.threads));
    return new SentenceTransformer(stages, backend, settings);
  }

  /** The size of an embedding, before `truncateDim`. */
  get dimension(): number {
    return this.#chains.any.dimension;
  }

  /** The most tokens of a text that count, special tokens included; Infinity where there is no limit. */
  get maxSeqLength(): number {
    return Math.max(...this.#chains.inputs.map(({ tokenizer }) => tokenizer.maxLength));
  }

  /** Whether pooling leaves out the tokens of a prompt. */
  get excludesPrompt(): boolean {
    return this.#chains.any.excludesPrompt;
  }

  /** What the model is beside its weights, by path: the files of settings and tokenizers that {@link save} writes. */
  get description(): Readonly<Record<string, string | Uint8Array>> {
    return describingFiles(this.#stages, this.#settings, this);
  }

  /**
   * Token ids of texts, cut at {@link maxSeqLength}.
   *
   * @param task whose route's tokens are meant, for a model with routes
   */
  tokenize(texts: readonly string[], task?: string): (readonly number[])[] {
    const { tokenizer } = this.#chains.of(task).input;
    return texts.map((text) => tokenizer.encode(text));
  }

  /**
   * Embeddings of texts, row by row in their order. Equal texts are encoded once, texts of similar length together,
   * and no padding is computed.
   *
   * @throws OPTION_INVALID for an option outside of its range, an unknown prompt or task, `precision` or `truncateDim`
   *   with token_embeddings; TEXT_INVALID for a value that is no string, or texts that are no list
   * @example
   * const short = await model.encode(texts, { truncateDim: 128, normalizeEmbeddings: true });
   * const { data } = await model.encode(texts, { precision: 'ubinary' }); // Uint8Array, a bit per dimension
   * const [tokens] = await model.encode(texts, { outputValue: 'token_embeddings' }); // a matrix per text
   */
  async encode<Options extends EncodeOptions = EncodeOptions>(
    texts: readonly string[],
    options?: Options,
  ): Promise<Encoded<Options>> {
    const given: EncodeOptions = options ?? {};
    checkEncode(texts, given);
    const prompt = promptOf(this.prompts, this.#settings.default_prompt_name, given);
    this.#session ??= this.#makeSession();
    if (given.outputValue === 'token_embeddings') {
      return (await this.#session.tokenEmbeddings(texts, prompt, given)) as Encoded<Options>;
    }
    return finishEmbeddings(await this.#session.embeddings(texts, prompt, given), {
      truncateDim: given.truncateDim ?? this.#settings.truncate_dim,
      normalize: given.normalizeEmbeddings,
      precision: given.precision,
    }) as Encoded<Options>;
  }

  /** As {@link encode}, for queries: with the prompt `query`, where no other is given, on the route of that name. */
  async encodeQuery<Options extends EncodeOptions = EncodeOptions>(
    texts: readonly string[],
    options?: Options,
  ): Promise<Encoded<Options>> {
    const promptName = options?.promptName ?? 'query';
    return this.encode(texts, { ...options, promptName, task: 'query' } as Options);
  }

  /** As {@link encode}, for what queries are compared with: with the prompt `document`, on the route of that name. */
  async encodeDocument<Options extends EncodeOptions = EncodeOptions>(
    texts: readonly string[],
    options?: Options,
  ): Promise<Encoded<Options>> {
    const promptName = options?.promptName ?? 'document';
    return this.encode(texts, { ...options, promptName, task: 'document' } as Options);
  }

  /**
   * Embeddings one after the other, in the order of the texts, which may come from a stream: only `chunkSize` of them
   * are held at a time.
   *
   * @param options as in {@link encode}, and `chunkSize`, the texts that are encoded together (default 1024)
   * @throws as {@link encode}, when the text's chunk is reached
   * @example for await (const embedding of model.encodeStream(lines)) write(embedding);
   */
  encodeStream(
    texts: Iterable<string> | AsyncIterable<string>,
    options: StreamOptions = {},
  ): AsyncGenerator<Float32Array, void, undefined> {
    return streamEmbeddings((chunk, given) => this.encode(chunk, given), texts, options);
  }

  /**
   * The similarity of every row of one matrix and every row of the other, by {@link similarityFnName}.
   *
   * @throws MATRIX_SHAPE_MISMATCH when the columns differ
   */
  similarity(left: Matrix, right: Matrix): Matrix {
    return similarity(left, right, this.similarityFnName);
  }

  /**
   * What a decoder over this model owns beside the encoder's weights: shape, start, and the checkpoint's values where
   * it has them. Names are `BertLMHeadModel`'s without the prefix, as those of {@link parameters}.
   *
   * @throws MODEL_UNSUPPORTED when the model's family has no decoder or its embeddings are no hidden state's size
   */
  get decoderParameters(): DecoderParameters {
    const { encoder, unused = new Map() } = this.#only().input;
    return decoderParameters(decoderOf(encoder, this.dimension), unused);
  }

  /**
   * The model as a graph over packed tokens. Graphs of one model share the nodes of weights of the same name.
   *
   * @throws OPTION_INVALID for a prefix that sizes cannot have; MODEL_UNSUPPORTED for a model with routes when no task is given
   * @example
   * const twin = model.buildGraph({ texts: 'B', groups: 3, prefix: 'twin.', weightName: (name) => `twin.${name}` });
   */
  buildGraph({ task, ...options }: BuildGraphOptions): EmbeddingGraph {
    return this.#graph(task === undefined ? this.#only() : this.#chains.of(task), options);
  }

  /**
   * The model's decoder as a graph (TSDAE, Wang et al. 2021; Python's `DenoisingAutoEncoderLoss`): from embeddings to
   * the texts' tokens under teacher forcing. Its packed inputs are the target texts with all their tokens.
   *
   * @throws MODEL_UNSUPPORTED as {@link decoderParameters}; OPTION_INVALID for a prefix that sizes cannot have
   * @example
   * const { embeddings } = model.buildGraph({ texts: 'B', groups: 3 });
   * const { logits, targets } = model.buildDecoder({
   *   embeddings, texts: 'B', groups: 3, prefix: 'decoder.', decoderWeightName: (name) => `loss0.${name}`,
   * });
   */
  buildDecoder(options: BuildDecoderOptions): DecoderGraph {
    const { encoder } = this.#only().input;
    return chainDecoderGraph(decoderOf(encoder, this.dimension), encoder!.heads, options, {
      own: (name, shape) => this.#weight(options.decoderWeightName(name), shape),
      shared: (name) => this.#weight(name, this.parameters.get(name).shape),
    });
  }

  /**
   * The values of a graph's packed inputs for a batch of token ids.
   *
   * @param promptTokens how many tokens of each text pooling leaves out, where the graph was built for that (default 0)
   */
  pack(
    texts: readonly (readonly number[])[],
    layout: PackingLayout,
    names: readonly string[],
    promptTokens = 0,
  ): Record<string, HostTensor> {
    return {
      ...packBatch(texts, layout, names),
      ...packAfterPrompt(texts, promptTokens, layout, names),
    };
  }

  /**
   * Save in the layout that every Python release reads: sentence-transformers 2.x to 6.x.
   *
   * @param path a folder, made if need be; files of the same names are replaced, each atomically
   * @throws OUTPUT_NOT_WRITABLE
   */
  async save(path: string): Promise<void> {
    await writeFolder(path, modelFiles(this.#stages, this.#settings, this));
  }

  /** Release native memory, once calls that are running are done. The model can still be used; what it needs is made again. */
  async dispose(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.dispose();
  }

  /** The chain of a model without routes. */
  #only(): Chain {
    if (this.#chains.tasks.length === 0) return this.#chains.any;
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `The model has routes for ${this.#chains.tasks.join(', ')}; which one a text takes is only decided in encode.`,
      fix: 'Give a task where there is such an option. Training with routes is not supported: train the modules of one route as a model.',
      details: { tasks: this.#chains.tasks },
    });
  }

  #graph(
    chain: Chain,
    { weightName = (name) => name, ...options }: Omit<BuildGraphOptions, 'task'>,
  ): EmbeddingGraph {
    return chainGraph(chain, options, (name) =>
      this.#weight(weightName(name), this.parameters.get(name).shape),
    );
  }

  #makeSession(): EncodeSession {
    return new EncodeSession({
      parameters: this.parameters,
      backend: this.backend,
      weights: this.#settings.sentenceforge?.weights ?? 'float32',
      chain: (task) => this.#chains.of(task),
      graph: (chain, options) => this.#graph(chain, options),
    });
  }

  #weight(name: string, shape: readonly number[]): Tensor {
    const node = this.#weights.get(name) ?? parameter(name, shape);
    this.#weights.set(name, node);
    return node;
  }
}
