import type { InputModule } from '../modules/input-module.ts';
import type { Module } from '../modules/module.ts';
import type { Router } from '../modules/router.ts';
import type { Stage } from '../modules/stage.ts';
import type { StoredTensor } from '../safetensors/read-safetensors.ts';
import { writeSafetensors } from '../safetensors/write-safetensors.ts';
import { modelCard } from './model-card.ts';
import type { FileContent } from './write-folder.ts';

/**
 * The files of a model folder in the layout that sentence-transformers 2.x to 6.x read: old class paths, boolean
 * pooling keys, the length limit in both places. A transformer's config.json says float32, as its weights are saved.
 * Each file is written atomically, modules.json last.
 */
export function modelFiles(
  stages: readonly Stage[],
  settings: Readonly<Record<string, unknown>>,
  facts: { readonly dimension: number; readonly maxSeqLength: number },
): Record<string, FileContent> {
  const files: Record<string, FileContent> = {};
  for (const stage of stages) Object.assign(files, stageFiles(stage));
  files['config_sentence_transformers.json'] = json({
    prompts: {},
    default_prompt_name: null,
    similarity_fn_name: null,
    ...settings,
    __version__: { sentence_transformers: '2.7.0', transformers: '4.41.0', pytorch: '2.3.0' },
  });
  files['README.md'] = modelCard(facts);
  const entries = stages.map(({ path, module }, index) => ({
    idx: index,
    name: String(index),
    path,
    type: classPath(module),
  }));
  files['modules.json'] = json(entries);
  return files;
}

function stageFiles({ path, module }: Stage): Record<string, FileContent> {
  const place = path === '' ? '' : `${path}/`;
  return 'routes' in module ? routerFiles(place, module) : moduleFiles(place, module);
}

function moduleFiles(place: string, module: Module): Record<string, FileContent> {
  const { files: carried = {}, parameters, unused } = module as InputModule;
  const config = module.config();
  const files: Record<string, FileContent> = {};
  for (const [name, content] of Object.entries(carried)) {
    files[place + name] = name === 'config.json' ? ofFloat32(content) : content;
  }
  if (parameters) {
    const weights = new Map<string, StoredTensor>(unused);
    for (const name of parameters.names) {
      const { data, shape } = parameters.get(name);
      const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
      weights.set(name, { dtype: 'F32', shape, bytes });
    }
    files[`${place}model.safetensors`] = writeSafetensors(weights);
  }
  if (config) files[place + (module.configName ?? 'config.json')] = json(config);
  else if (!parameters) files[place] = '';
  return files;
}

/** A transformer's config.json with the type of the weights as they are saved: Python loads them in the type it names. */
function ofFloat32(content: string | Uint8Array): string | Uint8Array {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const config: Record<string, unknown> = JSON.parse(text);
  const outdated = ['dtype', 'torch_dtype'].filter(
    (name) => name in config && config[name] !== 'float32',
  );
  if (outdated.length === 0) return content;
  return json({ ...config, ...Object.fromEntries(outdated.map((name) => [name, 'float32'])) });
}

function routerFiles(place: string, router: Router): Record<string, FileContent> {
  const stages = Object.values(router.routes).flat();
  const id = ({ path }: Stage): string => path.slice(place.length);
  const config = {
    types: Object.fromEntries(stages.map((stage) => [id(stage), classPath(stage.module)])),
    structure: Object.fromEntries(
      Object.entries(router.routes).map(([route, own]) => [route, own.map(id)]),
    ),
    parameters: router.parameters,
  };
  return {
    ...Object.assign({}, ...stages.map(stageFiles)),
    [`${place}router_config.json`]: json(config),
  };
}

function classPath({ name }: Module | Router): string {
  return `sentence_transformers.models.${name}`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
