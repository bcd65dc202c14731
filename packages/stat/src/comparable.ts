import type { Fact } from '@ht-widgets/facts';

/** Kinds of which twice the figure is twice as much. */
const kinds: readonly Fact['kind'][] = ['percent', 'count', 'mean'];

type Comparable = Pick<Fact, 'kind' | 'standing' | 'unit'>;

/**
 * Whether two facts can be drawn as bars on one scale: both of one such kind and one unit, and
 * neither contested.
 */
export function comparable(one: Comparable, other: Comparable): boolean {
  return (
    kinds.includes(one.kind) &&
    one.kind === other.kind &&
    Boolean(one.unit) &&
    one.unit === other.unit &&
    [one, other].every(({ standing }) => standing !== 'contested')
  );
}

/** How two shares overlap, if a source says so. Without `both`, nothing is in both. */
export function overlapOf(
  { overlaps }: Pick<Fact, 'overlaps'>,
  other: string,
): NonNullable<Fact['overlaps']>[number] | undefined {
  return overlaps?.find((overlap) => overlap.with === other);
}
