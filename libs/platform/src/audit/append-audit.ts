import type { PoolClient } from 'pg';
import type { Actor } from '../access/actor';
import { statement } from '../database/prepared-statements';

/** What changed: `before` and `after` hold only the fields that matter for the record, never a password or a file. */
export interface AuditEntry {
  /** Verb in the past tense with the kind in front, such as 'requirement.revised'. */
  action: string;
  kind: string;
  recordId: string;
  versionId?: string;
  programmeId: string | null;
  before?: object | null;
  after?: object | null;
}

/** Appends the entries of one transaction in one call: one update of the chain's head (security.md R5). */
export async function appendAudit(client: PoolClient, actor: Actor, entries: AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    programme_id: entry.programmeId,
    actor_kind: actor.kind,
    actor_id: actor.userId,
    actor_name: actor.name,
    origin: actor.origin,
    action: entry.action,
    kind: entry.kind,
    record_id: entry.recordId,
    version_id: entry.versionId ?? null,
    before: entry.before ?? null,
    after: entry.after ?? null,
  }));
  await client.query(statement(client, 'select audit_append($1::jsonb)', [JSON.stringify(rows)]));
}
