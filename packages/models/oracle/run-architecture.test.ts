import { fileURLToPath } from 'node:url';
import { ortBackend } from '@sentenceforge/backend-ort';
import { expect, test } from 'vitest';
import { readArchitectures } from './read-architectures.ts';
import { runArchitecture } from './run-architecture.ts';

const directory = fileURLToPath(new URL('../fixtures/architectures', import.meta.url));
const architectures = await readArchitectures(directory);
const backend = ortBackend({ threads: 1 });

test.each(architectures)("%s has Python's token ids and embeddings", async (name, given) => {
  const { lines, passed, computed } = await runArchitecture(
    `${directory}/${name}`,
    name,
    given,
    backend,
  );
  expect(lines.filter((line) => !line.startsWith('ok'))).toEqual([]);
  expect(passed).toBe(7);
  expect(computed.input_ids).toEqual(given.input_ids);
});

const [name, bert] = architectures.find(([family]) => family === 'bert')!;

test('what differs, or is not known, fails alone and leaves no numbers', async () => {
  const { mean, cls } = bert.embeddings;
  const embeddings = { mean: mean!.toSpliced(1, 1, cls![1]!), cls: cls!, middle: mean! };
  const input_ids = bert.input_ids.toSpliced(2, 1, [2, 3]);
  const given = { ...bert, embeddings, input_ids };
  const outcome = await runArchitecture(`${directory}/${name}`, name, given, backend);
  const { lines, passed, failed, computed } = outcome;
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['FAIL', 'ok', 'FAIL', 'FAIL']);
  expect([passed, failed]).toEqual([1, 3]);
  expect(lines[2]).toBe('FAIL bert/middle: The pooling mode "middle" is not supported.');
  expect(lines[3]).toBe('FAIL bert/ids  11 of 12 texts');
  expect(computed.embeddings.middle).toEqual([]);
});

test('a folder that is no model fails as a whole', async () => {
  const { lines, computed } = await runArchitecture(`${directory}/none`, 'none', bert, backend);
  expect(lines).toHaveLength(7);
  expect(lines.every((line) => line.startsWith('FAIL none/'))).toBe(true);
  expect(computed.input_ids).toEqual([]);
});

test('a folder that is not there is reported', async () => {
  await expect(readArchitectures(`${directory}/none`)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
});
