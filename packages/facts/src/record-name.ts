/**
 * The name of a record's file: FNV-1a of its id, 32 bits, in base 36. It does not spell the topic,
 * because routers, proxies and school filters log paths. The generator refuses equal names.
 */
export function recordName(id: string): string {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}
