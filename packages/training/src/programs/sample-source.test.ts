import { createDropoutMasks } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { sampleSource } from './sample-source.ts';

const masks = await createDropoutMasks();
const draw = async (step: number, site: number, seed = 1): Promise<string> => {
  const source = sampleSource('drawn', { population: 24, count: 3, site });
  const { drawn } = await source([], { masks, seed, step });
  return [...drawn!.data.keys()].filter((place) => drawn!.data[place] === 1).join();
};

test('so many ones; others for other steps, sites and seeds; the same again for the same', async () => {
  const places = [];
  for (let step = 0; step < 40; step++) {
    for (let site = 0; site < 40; site++) places.push(await draw(step, site));
  }
  for (const drawn of places) expect(drawn.split(',')).toHaveLength(3);
  // 1,600 draws of 2,024 sets: the number of different ones of independent draws is 1,106, give or take 17
  expect(Math.abs(new Set(places).size - 1106)).toBeLessThan(5 * 17);
  const counts = Array<number>(24).fill(0);
  for (const place of places.flatMap((drawn) => drawn.split(',').map(Number))) counts[place]!++;
  for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(5 * Math.sqrt(175));
  expect(await draw(3, 2)).toBe(await draw(3, 2));
  expect(await draw(3, 2)).not.toBe(await draw(3, 2, 2));
});
