/** What stands before a module's own names in the names of the model's weights: `2_Dense.` for the folder 2_Dense. */
export function weightPrefix(path: string): string {
  return path === '' ? '' : `${path.replaceAll('/', '.')}.`;
}
