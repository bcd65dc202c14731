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
