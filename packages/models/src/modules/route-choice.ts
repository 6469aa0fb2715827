import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * How a router chooses among its routes, as Python's `Router` does for texts: by its mappings, else the route of the
 * task's name, else one called text, else the default.
 *
 * @param settings Python's; keys of `route_mappings` are printed tuples such as `('query', None)`
 * @returns from a task, or undefined for a call that names none, to a route. It throws OPTION_INVALID for a task without a route
 */
export function routeChoice(
  routes: readonly string[],
  settings: {
    readonly default_route?: string | null | undefined;
    readonly allow_empty_key: boolean;
    readonly route_mappings?: Readonly<Record<string, string>> | null | undefined;
  },
): (task: string | undefined) => string {
  const mappings = new Map(
    Object.entries(settings.route_mappings ?? {}).map(([key, route]) => [
      key.replaceAll('"', "'").replace(/\s/g, ''),
      route,
    ]),
  );
  const fallback = settings.default_route ?? (settings.allow_empty_key ? routes[0] : undefined);
  const mapped = (task: string | undefined): string | undefined => {
    const quoted = task === undefined ? 'None' : `'${task.replace(/\s/g, '')}'`;
    const keys = [`(${quoted},'text')`, `(${quoted},None)`, "(None,'text')", '(None,None)'];
    return keys.map((key) => mappings.get(key)).find((route) => route !== undefined);
  };
  return (task) => {
    const named = mapped(task) ?? (task !== undefined && routes.includes(task) ? task : undefined);
    const byKind = routes.includes('text') ? 'text' : task === undefined ? fallback : undefined;
    const route = named ?? byKind;
    if (route !== undefined && routes.includes(route)) return route;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The model has no route ${task === undefined ? 'for texts of no task' : `for the task "${task}"`}; it has ${routes.join(', ') || 'none'}.`,
      fix: 'Give encode the option task, or call encodeQuery or encodeDocument.',
      details: { task, routes },
    });
  };
}
