import { join, normalize } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { z } from 'zod';
import { readJson } from '../folder/read-json.ts';
import { classNameOf } from './class-name-of.ts';
import type { Module } from './module.ts';
import { routeChoice } from './route-choice.ts';
import type { Router } from './router.ts';
import type { Stage } from './stage.ts';

const routerConfig = z.object({
  types: z.record(z.string(), z.string()),
  structure: z.record(z.string(), z.array(z.string())),
  parameters: z
    .looseObject({
      default_route: z.string().nullish(),
      allow_empty_key: z.boolean().default(true),
      route_mappings: z.record(z.string(), z.string()).nullish(),
    })
    .default({ allow_empty_key: true }),
});

/**
 * Router, or Asym of older releases, from a folder.
 *
 * @param path where it will be saved, relative to the model
 * @param load loads a module of a class from a folder inside of this one
 * @throws MODEL_FILE_MISSING, FILE_MALFORMED, and what `load` throws
 */
export async function loadRouter(
  folder: string,
  path: string,
  load: (type: string, subfolder: string, path: string) => Promise<Module | Router>,
): Promise<Router> {
  const { types, structure, parameters } =
    (await readJson(join(folder, 'router_config.json'), routerConfig, { optional: true })) ??
    (await readJson(join(folder, 'config.json'), routerConfig))!;
  const loadStage = async (route: string, index: number, id: string): Promise<Stage> => {
    const type = Object.hasOwn(types, id) ? types[id] : undefined;
    if (type === undefined || /[\\/]/.test(route) || normalize(id) === '.') {
      throw new SentenceForgeError('FILE_MALFORMED', {
        problem: `The router in ${folder} sends "${route}" to "${id}", which it does not describe.`,
        fix: 'Copy or download the model again.',
        details: { folder, route, module: id },
      });
    }
    const place = join(path, `${route}_${index}_${classNameOf(type)}`);
    return { path: place, module: await load(type, id, place) };
  };
  // older releases name a module that routes share more than once
  const loaded = new Map<string, Stage>();
  const routes: Record<string, readonly Stage[]> = Object.create(null);
  for (const [route, ids] of Object.entries(structure)) {
    for (const [index, id] of ids.entries()) {
      if (!loaded.has(id)) loaded.set(id, await loadStage(route, index, id));
    }
    routes[route] = ids.map((id) => loaded.get(id)!);
  }
  const routeOf = routeChoice(Object.keys(routes), parameters);
  const { route_mappings: mappings, ...older } = parameters;
  // releases up to 5.3 refuse a setting that they do not know
  const saved = Object.keys(mappings ?? {}).length > 0 ? parameters : older;
  return { name: 'Router', routes, routeOf, parameters: saved };
}
