interface Law {
  type: string;
  volume?: string;
  section?: string;
  number?: string;
  container?: unknown;
  'container-title'?: string;
}

/** What finds a law, as `22 U.S.C. § 7102` or `Pub. L. 119-73`; undefined for other sources. */
export function lawNumber({ type, volume, section, number, ...law }: Law): string | undefined {
  const code = law['container-title'] ?? (typeof law.container === 'string' ? law.container : '');
  if (type !== 'legislation') return undefined;
  const parts = [
    number && `Pub. L. ${number}`,
    [volume, code, section && `§ ${section}`].filter(Boolean).join(' '),
  ];
  return parts.filter(Boolean).join(', ') || undefined;
}
