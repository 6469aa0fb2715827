/** Texts by their ids. An object puts ids such as '10' before others and in ascending order; a Map keeps any order. */
export type TextsById = Readonly<Record<string, string>> | ReadonlyMap<string, string>;
