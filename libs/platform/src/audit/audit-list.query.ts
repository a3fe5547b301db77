import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Page, PageRequest } from '../http/paging';
import type { AuditEventResponse } from './http/audit.response';

interface AuditRow extends Omit<AuditEventResponse, 'at'> {
  at: Date;
}

export interface AuditFilter {
  kind?: string;
  recordId?: string;
  actorId?: string;
}

/** Audit rows, the newest first; paged by sequence number. Rows of all programmes are for who sees everywhere. */
@Injectable()
export class AuditListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(filter: AuditFilter, page: PageRequest): Promise<Page<AuditEventResponse>> {
    const { actor } = this.unitOfWork;
    const limit = page.limit ?? 50;
    const rows = await this.unitOfWork.query<AuditRow>(
      `select seq, at, programme_id as "programmeId", actor_kind as "actorKind", actor_name as "actorName", origin, action,
              kind, record_id as "recordId", version_id as "versionId", before, after, hash
       from audit_event
       where (programme_id = any ($1) or (programme_id is null and $2))
         and ($3::text is null or kind = $3) and ($4::uuid is null or record_id = $4) and ($5::uuid is null or actor_id = $5)
         and ($6::bigint is null or seq < $6)
       order by seq desc limit ${limit + 1}`,
      [
        actor.programmesWith('audit.read'),
        actor.everywhere,
        filter.kind ?? null,
        filter.recordId ?? null,
        filter.actorId ?? null,
        page.after && /^\d{1,18}$/.test(page.after) ? page.after : null,
      ],
    );
    const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
    return { items, next: rows.length > limit ? String(items.at(-1)!.seq) : null };
  }

  /** Null when the chain is whole, else the number of the first row that does not fit. */
  async firstBroken(): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ bad: string | null }>('select audit_verify() as bad');
    return row!.bad;
  }
}
