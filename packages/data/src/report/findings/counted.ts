/**
 * A number of things in words.
 *
 * @example counted(2, 'text') // '2 texts'
 */
export function counted(count: number, thing: string, many = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : many}`;
}
