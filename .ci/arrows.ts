// Checks who imports whom: `node .ci/arrows.ts [ROOT]`. Prints each violation with its file and line, and fails on any.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What each package may import besides the leaves; `losses: types` is satisfied by `import type` alone. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  hub: [],
  random: [],
  vectors: [],
  graph: [],
  data: [],
  evaluation: [],
  onnx: ['graph'],
  'backend-ort': ['graph', 'onnx'],
  losses: ['graph'],
  models: ['graph', 'onnx', 'backend-ort', 'data'],
  training: ['graph', 'data', 'models', 'losses: types'],
  starter: [],
};
/** Anyone may import a leaf; a leaf imports only `errors`. */
const leaves = ['errors', 'hub', 'random', 'vectors'];

interface Member {
  readonly folder: string;
  readonly name: string;
  readonly isApp: boolean;
  readonly dependencies: readonly string[];
  readonly developmentDependencies: readonly string[];
}

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const members = globSync(['packages/*', 'apps/*'], { cwd: root }).flatMap(readMember);
const rootTools = Object.keys(readManifest(root).devDependencies ?? {});
const violations: string[] = [];
let imports = 0;
for (const member of members) {
  checkManifest(member);
  for (const file of globSync('src/**/*.ts', { cwd: join(root, member.folder) })) {
    checkFile(member, join(member.folder, file));
  }
}
for (const cycle of cycles())
  violations.push(`packages depend on each other in a circle: ${cycle}`);
for (const violation of violations) console.error(violation);
console.log(`${members.length} packages, ${imports} imports, ${violations.length} violations`);
process.exitCode = violations.length === 0 && imports > 0 ? 0 : 1;

function readManifest(folder: string): Record<string, Record<string, string> | undefined> {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function readMember(folder: string): Member[] {
  if (!existsSync(join(root, folder, 'package.json'))) return [];
  const manifest = readManifest(join(root, folder));
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;
  return [
    {
      folder,
      name: shortName(String(manifest.name)),
      isApp: folder.startsWith('apps'),
      dependencies: Object.keys({ ...dependencies, ...peerDependencies }),
      developmentDependencies: Object.keys(devDependencies),
    },
  ];
}

function shortName(specifier: string): string {
  return specifier.replace(/^@sentenceforge\//, '');
}

/** Why `from` may not import `to`, or undefined when it may. */
function forbidden(from: Member, to: string, isType: boolean): string | undefined {
  const target = members.find((member) => member.name === to);
  if (target === undefined) return `there is no package ${to}`;
  if (target.isApp) return 'nothing imports an app';
  if (from.isApp) return undefined;
  const own = arrows[from.name];
  if (own === undefined) return `${from.name} is missing in the table of .ci/arrows.ts`;
  const allowed = [...own, ...(leaves.includes(from.name) ? ['errors'] : leaves)];
  if (to !== from.name && allowed.includes(to)) return undefined;
  if (!allowed.includes(`${to}: types`))
    return `${from.name} may import only ${allowed.join(', ')}`;
  return isType ? undefined : `${from.name} imports only types from ${to}: use import type`;
}

function checkManifest(member: Member): void {
  const check = (dependency: string, reason: string | undefined): void => {
    if (reason) violations.push(`${member.folder}/package.json has ${dependency}: ${reason}`);
  };
  const ours = (name: string): boolean => name.startsWith('@sentenceforge/');
  for (const name of member.dependencies.filter(ours)) {
    check(name, forbidden(member, shortName(name), true));
  }
  for (const name of member.developmentDependencies.filter(ours)) {
    const isApp = members.some((other) => other.isApp && other.name === shortName(name));
    check(name, isApp ? 'nothing imports an app' : undefined);
  }
}

/** Tests may import whatever their package declares, also for development; all else follows the arrows. */
function checkFile(member: Member, path: string): void {
  const isTest = /\.test(-d)?\.ts$/.test(path);
  const declared = isTest
    ? [...member.dependencies, ...member.developmentDependencies, ...rootTools]
    : member.dependencies;
  const text = withoutProse(readFileSync(join(root, path), 'utf8'));
  const statements =
    /^(?:import|export)(?<type> type)?\b(?:[^;'"=()]*?\bfrom)?\s*['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm;
  for (const match of text.matchAll(statements)) {
    const specifier = (match.groups?.from ?? match.groups?.dynamic)!;
    imports += 1;
    const reason = problem(
      member,
      path,
      specifier,
      declared,
      isTest,
      match.groups?.type !== undefined,
    );
    const line = text.slice(0, match.index).split('\n').length;
    if (reason) violations.push(`${path}:${line} imports ${specifier}: ${reason}`);
  }
}

/** A source with its comments and template strings blanked, its lines kept: both may show imports that are none. */
function withoutProse(source: string): string {
  const tokens =
    /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;
  return source.replace(tokens, (token) =>
    /^['"]/.test(token) ? token : token.replace(/[^\n]/g, ' '),
  );
}

function problem(
  member: Member,
  path: string,
  specifier: string,
  declared: readonly string[],
  isTest: boolean,
  isType: boolean,
): string | undefined {
  if (specifier.startsWith('node:')) return undefined;
  if (specifier.startsWith('.')) {
    const inside = relative(member.folder, join(path, '..', specifier));
    return inside.startsWith('..') ? 'a relative import stays in its package' : undefined;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (name.startsWith('@sentenceforge/') && !isTest) {
    const reason = forbidden(member, shortName(name), isType);
    if (reason) return reason;
  }
  return declared.includes(name) ? undefined : `${member.folder}/package.json does not declare it`;
}

/** Circles among all declared dependencies between packages, those for development included. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) found.push([...trail.slice(start), name].join(' -> '));
    const member = members.find((one) => one.name === name);
    if (start >= 0 || done.has(name) || member === undefined) return;
    for (const dependency of [...member.dependencies, ...member.developmentDependencies]) {
      if (dependency.startsWith('@sentenceforge/')) visit(shortName(dependency), [...trail, name]);
    }
    done.add(name);
  };
  for (const member of members) visit(member.name, []);
  return found;
}
