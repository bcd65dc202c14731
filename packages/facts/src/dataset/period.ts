/** The last day, month or year of a period: an ISO 8601 date or interval. */
export function lastDayOf(period: string): string {
  return period.split('/').at(-1) ?? period;
}
