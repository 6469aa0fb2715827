/**
 * The values of several groups as one list, weighted so that its mean is the mean of the groups' means: a value of a
 * small group weighs more. Groups of one size stay as they are.
 *
 * @param groups each of at least one value.
 * @example pooledGroups([[2, 4], [6]]) // Float64Array [1.5, 3, 9], whose mean is (3 + 6) / 2
 */
export function pooledGroups(groups: readonly ArrayLike<number>[]): Float64Array {
  const size = groups.reduce((sum, { length }) => sum + length, 0);
  return Float64Array.from(
    groups.flatMap((group) => {
      const weight = size / (groups.length * group.length);
      return Array.from(group, (value) => value * weight);
    }),
  );
}
