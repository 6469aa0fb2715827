import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SentenceForgeError } from '@sentenceforge/errors';
import { expect, test } from 'vitest';
import { fixtureFolder } from '../../fixtures/fixture-folder.ts';
import { drawsOf, mutate } from '../../fixtures/mutate.ts';
import { Chains } from '../modules/chains.ts';
import { readSafetensors } from '../safetensors/read-safetensors.ts';
import { writeSafetensors } from '../safetensors/write-safetensors.ts';
import { loadStages } from './load-stages.ts';

const tiny = fileURLToPath(new URL('../../fixtures/bert-tiny', import.meta.url));
const unsupported = { code: 'MODEL_UNSUPPORTED' };
const load = async (folder: string): Promise<Chains> => new Chains(await loadStages(folder));

test('a plain folder becomes encoder and mean pooling, as the folder of a release that named it otherwise', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'plain');
  await cp(tiny, folder, { recursive: true });
  for (const name of ['modules.json', '1_Pooling', 'sentence_bert_config.json']) {
    await rm(join(folder, name), { recursive: true });
  }
  const { links } = (await load(folder)).any;
  expect(links.map(({ module }) => module.name)).toEqual(['Transformer', 'Pooling']);
  await mkdir(join(folder, '0_Transformer'));
  for (const name of await readdir(tiny)) {
    if (name === '1_Pooling') await cp(join(tiny, name), join(folder, name), { recursive: true });
    else await cp(join(tiny, name), join(folder, '0_Transformer', name));
  }
  const modules = [
    { idx: 0, name: '0', path: '0_Transformer', type: 'sentence_transformers.models.Transformer' },
    { idx: 1, name: '1', path: '1_Pooling', type: 'sentence_transformers.models.Pooling' },
    { idx: 2, name: '2', path: '2_Normalize', type: 'sentence_transformers.models.Normalize' },
  ];
  await writeFile(join(folder, 'modules.json'), JSON.stringify(modules));
  const stages = await loadStages(folder);
  expect(stages.map(({ path }) => path)).toEqual(['', '1_Pooling', '2_Normalize']);
});

test.each([
  ['in_features', 65, 'asks for'],
  ['bias', false, 'has no use'],
  ['activation_function', 'os.system', 'os.system'],
  ['module_output_name', 'token_embeddings', 'makes token_embeddings'],
])('a dense layer with another %s is refused', async (key, value, text) => {
  const folder = await fixtureFolder('dense-normalize');
  const file = join(folder, '2_Dense/config.json');
  const config = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...config, [key]: value }));
  await expect(load(folder)).rejects.toMatchObject({
    ...unsupported,
    message: expect.stringContaining(text),
  });
});

test('a missing weight of a module is named, and so is a pickle', async () => {
  const folder = await fixtureFolder('dense-normalize');
  const file = join(folder, '2_Dense/model.safetensors');
  const weights = await readSafetensors(file);
  weights.delete('linear.bias');
  await writeFile(file, Buffer.concat(writeSafetensors(weights)));
  await expect(load(folder)).rejects.toMatchObject({
    ...unsupported,
    message: expect.stringContaining('lacks the weight linear.bias'),
  });
  await rm(file);
  await expect(load(folder)).rejects.toMatchObject({ code: 'MODEL_FILE_MISSING' });
  await writeFile(join(folder, '2_Dense/pytorch_model.bin'), 'x');
  await expect(load(folder)).rejects.toMatchObject(unsupported);
});

test('a router that names itself ends', async () => {
  const folder = await fixtureFolder('asym');
  const type = 'sentence_transformers.models.Router';
  const config = { types: { '.': type }, structure: { query: ['.'] }, parameters: {} };
  await writeFile(join(folder, '2_Router/router_config.json'), JSON.stringify(config));
  await expect(load(folder)).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
});

const parts = [
  '"../.."',
  '"/etc"',
  '"1_Pooling"',
  '""',
  '"\\u0000"',
  '"sentence_transformers.models.Dense"',
  '"sentence_transformers.models.Transformer"',
  '"sentence_transformers.models.__proto__"',
  '"toString"',
  '[]',
  '{}',
  'null',
  '1e999',
];

test.each(['dense-normalize', 'router'])(
  'damaged descriptions of %s are read or refused',
  async (name) => {
    const folder = await fixtureFolder(name);
    const described = (await readdir(folder, { recursive: true })).filter((file) =>
      /(modules|router_config|[\\/]config|bert_config)\.json$/.test(file),
    );
    const draw = drawsOf(3);
    const codes = new Set<string>();
    for (let round = 0; round < 150; round++) {
      const file = join(folder, round % 2 ? 'modules.json' : described[draw(described.length)]!);
      const original = await readFile(file);
      await writeFile(file, mutate(original, draw, parts));
      const error = await load(folder).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      await writeFile(file, original);
      if (error === undefined) continue;
      expect(SentenceForgeError.isInstance(error), `round ${round}: ${error}`).toBe(true);
      codes.add((error as SentenceForgeError).code);
    }
    expect([...codes]).toEqual(expect.arrayContaining(['FILE_MALFORMED', 'MODEL_UNSUPPORTED']));
  },
  60_000,
);
