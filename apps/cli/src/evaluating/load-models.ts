import { basename, resolve } from 'node:path';
import { loadModel } from '../load-model.ts';
import type { EvaluateOptions } from '../options/evaluate-options.ts';
import type { Reporter } from '../report/reporter.ts';
import type { NamedModel } from './named-model.ts';

/** All models that are asked for, called by the last part of their paths where that tells them apart. Throws what `load` throws. */
export async function loadModels(
  options: EvaluateOptions,
  report: Reporter,
): Promise<NamedModel[]> {
  const short = options.model.map((path) => basename(resolve(path)));
  const names = new Set(short).size === short.length ? short : options.model;
  const models: NamedModel[] = [];
  for (const [index, path] of options.model.entries()) {
    const model = await loadModel(path, options, report);
    models.push({ name: names[index]!, path, model });
  }
  return models;
}
