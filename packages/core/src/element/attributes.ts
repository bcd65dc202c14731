/** The words of a space-separated attribute; none where it is absent or empty. */
export function words(value: string | null | undefined): string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

/** `value` if it is one of `allowed`, else the first of them, which is the default. */
export function oneOf<Word extends string>(
  allowed: readonly [Word, ...Word[]],
  value: string | null | undefined,
): Word {
  return allowed.find((word) => word === value) ?? allowed[0];
}

/** The records that a space-separated attribute names, each once; all if it names none. */
export function named<Item extends { id: string }>(
  items: readonly Item[],
  value: string | null | undefined,
): readonly Item[] {
  const ids = [...new Set(words(value))];
  return ids.length === 0 ? items : ids.flatMap((id) => items.filter((item) => item.id === id));
}
