import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

export const LINK_KINDS = ['contract', 'tender', 'obligation', 'modification', 'meeting', 'decision', 'milestone', 'consultation', 'indicator'] as const; // prettier-ignore
export type LinkKind = (typeof LINK_KINDS)[number];

export interface LinkedRecord {
  id: string;
  programmeId: string;
  tenderId: string | null;
  code: string;
  title: string;
  url: string;
}

const columns = (row: string, tender: string, code: string, title: string, path: string) =>
  `${row}.id, ${row}.programme_id as "programmeId", ${tender} as "tenderId", ${code} as code, ${title} as title, '${path}' || ${row}.id as url`;

/** Where each kind stands; what is of a later library is only read here. Row-level security hides what is of a tender. */
const RECORDS: Record<LinkKind, { permission: string; sql: string }> = {
  contract: {
    permission: 'contract.read',
    sql: `select ${columns('r', 'null::uuid', 'r.code', 'r.title', '/contracten/')} from contract r where true`,
  },
  tender: {
    permission: 'tender.read',
    sql: `select ${columns('r', 'r.id', 'r.code', 'r.title', '/aanbestedingen/')} from tender r where r.id = any (app_tenders())`,
  },
  obligation: {
    permission: 'obligation.read',
    sql: `select ${columns('r', 'null::uuid', 'r.code', 'v.title', '/verplichtingen/')}
          from obligation r join obligation_version v on v.id = r.current_version_id where true`,
  },
  modification: {
    permission: 'modification.read',
    sql: `select ${columns('r', 'null::uuid', 'r.code', 'r.title', '/wijzigingen/')} from modification r where true`,
  },
  meeting: {
    permission: 'meeting.read',
    sql: `select ${columns('r', 'r.tender_id', `''`, 'r.title', '/overleggen/')} from meeting r where r.workgroup_id is null`,
  },
  decision: {
    permission: 'programme.read',
    sql: `select ${columns('r', 'null::uuid', 'r.code', 'r.title', '/besluiten?besluit=')} from scope_decision r where true`,
  },
  milestone: {
    permission: 'programme.read',
    sql: `select ${columns('r', 'r.tender_id', `''`, 'r.label', '/mijlpalen?mijlpaal=')} from milestone r where true`,
  },
  consultation: {
    permission: 'consultation.read',
    sql: `select ${columns('r', 'r.tender_id', 'r.code', 'r.title', '/consultaties/')} from consultation r where true`,
  },
  indicator: {
    permission: 'indicator.read',
    sql: `select ${columns('r', 'null::uuid', 'r.code', `''`, '/kpis/')} from indicator r where true`,
  },
};

/** To what a document belongs, for who may see that. */
@Injectable()
export class LinkedRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 it is not there, of another programme, or hidden */
  async demand(programmeId: string, kind: LinkKind, id: string): Promise<LinkedRecord> {
    const [record] = await this.of(kind, [id]);
    if (record?.programmeId === programmeId) return record;
    throw new DomainError('document.unknown-record', {
      fields: [{ pointer: '/recordId', code: 'document.unknown-record' }],
    });
  }

  /** Those that the actor may see. */
  async of(kind: LinkKind, ids: readonly string[]): Promise<LinkedRecord[]> {
    const { permission, sql } = RECORDS[kind];
    const allowed = this.unitOfWork.actor.programmesWith(permission);
    if (ids.length === 0 || allowed.length === 0) return [];
    return this.unitOfWork.query<LinkedRecord>(`${sql} and r.id = any ($1) and r.programme_id = any ($2)`, [
      ids,
      allowed,
    ]);
  }
}
