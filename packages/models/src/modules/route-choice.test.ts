import { expect, test } from 'vitest';
import { routeChoice } from './route-choice.ts';

const routes = ['query', 'document'];
const none = expect.objectContaining({ code: 'OPTION_INVALID', details: { task: 'x', routes } });

test('a task takes the route of its name, no task the default or else the first', () => {
  const route = routeChoice(routes, { default_route: 'document', allow_empty_key: true });
  expect([route('query'), route('document'), route(undefined)]).toEqual([
    'query',
    'document',
    'document',
  ]);
  expect(routeChoice(routes, { allow_empty_key: true })(undefined)).toBe('query');
  expect(() => routeChoice(routes, { allow_empty_key: false })(undefined)).toThrow('no task');
  expect(() => route('x')).toThrow(none);
});

test('mappings come first, the most specific one of them', () => {
  const route = routeChoice(routes, {
    allow_empty_key: true,
    route_mappings: {
      "('x', None)": 'document',
      "(None, 'text')": 'query',
      "('x', 'text')": 'query',
    },
  });
  expect([route('x'), route('document'), route(undefined)]).toEqual(['query', 'query', 'query']);
  const image = routeChoice(routes, {
    allow_empty_key: true,
    route_mappings: { "('x', 'image')": 'document' },
  });
  expect(() => image('x')).toThrow(none);
});

test('a mapping to a route that is not there is no route', () => {
  const settings = { allow_empty_key: true, route_mappings: { "('x', None)": 'constructor' } };
  expect(() => routeChoice(routes, settings)('x')).toThrow(none);
});
