/** A column that is asked for, and what it is for where that is said. */
export interface AskedColumn {
  readonly name: string;
  readonly role?: 'text' | 'score' | 'class' | undefined;
}

const roles = { text: 'text', score: 'score', label: 'class' } as const;

/**
 * What an entry of the option `columns` asks for: a name, or a name and its role (text, score or label).
 *
 * @example askedColumn('rating=score') // { name: 'rating', role: 'score' }
 */
export function askedColumn(entry: string): AskedColumn {
  const [, name, role] = /^(.+)=\s*(text|score|label)\s*$/i.exec(entry) ?? [];
  if (name === undefined || role === undefined) return { name: entry.trim() };
  return { name: name.trim(), role: roles[role.toLowerCase() as keyof typeof roles] };
}
