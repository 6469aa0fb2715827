/**
 * A name of a folder for each name, all different and none that leads elsewhere.
 *
 * @example folderNames(['stsb', '../stsb', '..']) // ['stsb', 'stsb-2', 'model']
 */
export function folderNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'model';
    let folder = base;
    for (let count = 2; taken.has(folder); count++) folder = `${base}-${count}`;
    taken.add(folder);
    return folder;
  });
}
