/** The last day, month or year of a period: an ISO 8601 date or interval. */
export function lastDayOf(period: string): string {
  return period.split('/').at(-1) ?? period;
}

/**
 * How long an interval is, as https://schema.org/observationPeriod has it. Undefined of one date,
 * and of an interval between two kinds of dates.
 */
export function durationOf(period: string | null | undefined): string | undefined {
  const [from = '', to = ''] = period?.split('/') ?? [];
  if (from.length !== to.length) return undefined;
  const [start, end] = [new Date(from), new Date(to)];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  const months = years * 12 + end.getUTCMonth() - start.getUTCMonth();
  const days = (end.getTime() - start.getTime()) / 864e5;
  // Both ends are inside.
  return { 4: `P${years + 1}Y`, 7: `P${months + 1}M`, 10: `P${days + 1}D` }[from.length];
}
