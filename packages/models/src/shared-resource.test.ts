import { expect, test } from 'vitest';
import { SharedResource } from './shared-resource.ts';

function shared(): { resource: SharedResource<string>; released: string[] } {
  const released: string[] = [];
  const resource = new SharedResource(Promise.resolve('it'), async (value) => {
    released.push(value);
  });
  return { resource, released };
}

test('what is retired is released once, after its last user', async () => {
  const { resource, released } = shared();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const uses = [first, second].map(({ promise }) => resource.use(() => promise));
  const retired = [resource.retire(), resource.retire()];
  first.resolve();
  await uses[0];
  expect(released).toEqual([]);
  second.resolve();
  await Promise.all([...uses, ...retired]);
  expect(released).toEqual(['it']);
});

test('a user that fails is done too, and without users it is released at once', async () => {
  const { resource, released } = shared();
  await expect(resource.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(released).toEqual([]);
  await resource.retire();
  expect(released).toEqual(['it']);
});

test('what could not be made fails its users, not who retires it', async () => {
  const resource = new SharedResource(Promise.reject(new Error('not made')), async () => {
    throw new Error('released');
  });
  await expect(resource.use(async () => 1)).rejects.toThrow('not made');
  await resource.retire();
});
