import { classId } from '../../examples/class-id.ts';

/**
 * Which classes there can be, judged by the labels: the three of inference when one of them is there; whole numbers of
 * at least 0 when nearly all (99 of 100) are such; otherwise any.
 *
 * @example knownClasses(['neutral', '-'])('-') // false
 */
export function knownClasses(names: readonly string[]): (name: string) => boolean {
  if (names.some((name) => classId(name) !== undefined)) {
    return (name) => classId(name) !== undefined;
  }
  const ids = names.filter(isId).length;
  return ids >= 0.99 * names.length ? isId : () => true;
}

function isId(name: string): boolean {
  return /^\d+$/.test(name);
}
