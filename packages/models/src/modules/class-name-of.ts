/** The name of a Python class from its path, as it is today: `Asym` of older releases is `Router`. */
export function classNameOf(type: string): string {
  const name = type.split('.').at(-1)!;
  return name === 'Asym' ? 'Router' : name;
}
