/** Settings as a text that tells equal ones from different ones: JSON, with functions by their source. */
export function settingsText(settings: object): string {
  return JSON.stringify(settings, (_, value: unknown) =>
    typeof value === 'function' ? String(value) : value,
  );
}
