/** The words of a space-separated attribute; none where it is absent or empty. */
export function words(value: string | null | undefined): string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

/** `value` where it is one of `allowed`, else the first of them: an unknown word means the default. */
export function oneOf<Word extends string>(
  allowed: readonly [Word, ...Word[]],
  value: string | null | undefined,
): Word {
  return allowed.find((word) => word === value) ?? allowed[0];
}
