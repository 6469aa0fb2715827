import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSafetensors } from '@sentenceforge/models';

export interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface ModelFolder {
  readonly folder: string;
  /** A folder with the tokenizer's files. */
  readonly vocabulary: string;
  readonly weights: Readonly<Record<string, Weight>>;
  /** Content of JSON files by path. */
  readonly files: Readonly<Record<string, unknown>>;
  /** The modules' classes (of `sentence_transformers.models`) and folders; weights and vocabulary go to the first one. */
  readonly modules: readonly (readonly [type: string, path: string])[];
}

/** Writes a new model in Python's layout, for `SentenceTransformer.load`. */
export function writeModelFolder({
  folder,
  vocabulary,
  weights,
  files,
  modules,
}: ModelFolder): void {
  const first = join(folder, modules[0]![1]);
  mkdirSync(first, { recursive: true });
  cpSync(vocabulary, first, { recursive: true });
  const tensors = Object.entries(weights).map(([name, { shape, data }]) => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return [name, { dtype: 'F32' as const, shape: [...shape], bytes }] as const;
  });
  writeFileSync(
    join(first, 'model.safetensors'),
    Buffer.concat(writeSafetensors(new Map(tensors))),
  );
  const list = modules.map(([type, path], index) => ({
    idx: index,
    name: String(index),
    path,
    type: `sentence_transformers.models.${type}`,
  }));
  const settings = { prompts: {}, default_prompt_name: null, similarity_fn_name: 'cosine' };
  const all = { ...files, 'modules.json': list, 'config_sentence_transformers.json': settings };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `${JSON.stringify(content, null, 2)}\n`);
  }
  for (const [, path] of modules) mkdirSync(join(folder, path), { recursive: true });
}
