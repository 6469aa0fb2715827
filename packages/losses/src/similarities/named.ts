/**
 * The function that a name stands for in a table, or the function itself.
 *
 * @example named(similarityMatrices, 'cosine')
 */
export function named<F>(table: Readonly<Record<string, F>>, choice: string | F): F {
  return typeof choice === 'string' ? table[choice]! : choice;
}
