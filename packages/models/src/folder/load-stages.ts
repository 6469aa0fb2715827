import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { z } from 'zod';
import { classNameOf } from '../modules/class-name-of.ts';
import { moduleLoaders } from '../modules/index.ts';
import { loadRouter } from '../modules/load-router.ts';
import type { Module } from '../modules/module.ts';
import { pooling } from '../modules/pooling.ts';
import type { Router } from '../modules/router.ts';
import type { Stage } from '../modules/stage.ts';
import { loadTransformerModule } from '../modules/transformer-module.ts';
import { inside } from './inside.ts';
import { readJson } from './read-json.ts';

const modulesJson = z
  .array(z.object({ type: z.string(), path: z.string() }))
  .min(1)
  .max(100);

/** No model nests routers; a folder that does is built to exhaust memory. */
const deepestRouter = 4;

/**
 * The modules of a model folder of sentence-transformers 2.x to 6.x. A plain Hugging Face folder without modules.json
 * becomes encoder and mean pooling.
 *
 * @throws FILE_NOT_FOUND, MODEL_FILE_MISSING, MODEL_UNSUPPORTED, SAFETENSORS_INVALID, FILE_MALFORMED
 */
export async function loadStages(folder: string): Promise<readonly Stage[]> {
  await readdir(folder).catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `There is no model folder ${folder}.`,
      fix: 'Give the path of a folder with modules.json or config.json and model.safetensors.',
      details: { folder },
      cause,
    });
  });
  const file = join(folder, 'modules.json');
  const listed = await readJson(file, modulesJson, { optional: true });
  if (!listed) {
    const transformer = await loadTransformerModule(folder);
    const after = pooling(['mean'], transformer.dimension(0));
    return [
      { path: '', module: transformer },
      { path: `1_${after.name}`, module: after },
    ];
  }
  const again = listed.find(({ path }, index) => listed.findIndex((l) => l.path === path) < index);
  if (again) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `${file} lists the folder "${again.path}" more than once.`,
      fix: 'Give each module a folder of its own.',
      details: { file, path: again.path },
    });
  }
  const stages: Stage[] = [];
  for (const [index, { type, path }] of listed.entries()) {
    const saved = index === 0 ? '' : `${index}_${classNameOf(type)}`;
    stages.push({ path: saved, module: await loadModule(type, inside(folder, path, file), saved) });
  }
  return stages;
}

async function loadModule(
  type: string,
  folder: string,
  path: string,
  depth = 0,
): Promise<Module | Router> {
  const name = classNameOf(type);
  const isPythons = type.startsWith('sentence_transformers.');
  if (isPythons && name === 'Router' && depth < deepestRouter) {
    return loadRouter(folder, path, (subtype, id, place) =>
      loadModule(subtype, inside(folder, id, folder), place, depth + 1),
    );
  }
  const load = Object.hasOwn(moduleLoaders, name) ? moduleLoaders[name] : undefined;
  if (load && isPythons) return load(folder);
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `The model in ${folder} has a module of the class ${type}.`,
    fix: `Supported modules of sentence-transformers: ${[...Object.keys(moduleLoaders), 'Router'].join(', ')}.`,
    details: { type, folder },
  });
}
