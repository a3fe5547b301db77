import type { PoolClient, QueryConfig } from 'pg';

/** Planning under row-level security costs more than running: from the second time on a connection keeps the plan. */
const SEEN = new Set<string>();
const MOST_SEEN = 5_000;
/** A plan costs its connection up to some hundreds of kilobytes, so that each keeps only what it was asked last. */
const MOST_KEPT = 80;

interface Kept {
  names: Map<string, string>;
  made: number;
}

const kept = new WeakMap<PoolClient, Kept>();

/**
 * The statement as pg should send it: named, and thus planned once per connection, as soon as this process has met its
 * text before. What was used longest ago makes room. A name is never used twice on a connection.
 */
export function statement(client: PoolClient, text: string, values: unknown[], atOnce = false): QueryConfig {
  if (!atOnce && !SEEN.has(text)) {
    if (SEEN.size < MOST_SEEN) SEEN.add(text);
    return { text, values };
  }
  const own = kept.get(client) ?? { names: new Map<string, string>(), made: 0 };
  kept.set(client, own);
  const name = own.names.get(text) ?? `s${(own.made += 1)}`;
  own.names.delete(text);
  own.names.set(text, name);
  if (own.names.size > MOST_KEPT) forgetOldest(client, own);
  return { name, text, values };
}

function forgetOldest(client: PoolClient, { names }: Kept): void {
  const [text, name] = names.entries().next().value!;
  names.delete(text);
  // Refused in a transaction that already failed: then the plan stays unused until the connection closes.
  client.query(`deallocate ${name}`).catch(() => undefined);
}
