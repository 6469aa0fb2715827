/**
 * The name of an option as Python has it.
 *
 * @example pythonSpelling('numLabels') // 'num_labels'
 */
export function pythonSpelling(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
