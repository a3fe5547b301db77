import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import { MiniStation, MiniThreadQuery } from '@koersvast/trace';
import type {
  ObligationCountsResponse,
  ObligationListResponse,
  ObligationResponse,
  PersonResponse,
} from '../http/obligation.response';

type ObligationRow = Omit<
  ObligationResponse,
  'owner' | 'source' | 'decidedBy' | 'decidedAt' | 'thread' | 'recordedAt'
> & {
  ownerId: string | null;
  ownerName: string | null;
  deciderId: string | null;
  deciderName: string | null;
  decidedAt: Date | null;
  recordedAt: Date;
  requirementId: string | null;
  requirementVersionId: string | null;
  requirementCode: string | null;
};

const SELECT = `
  select o.id, o.programme_id as "programmeId", o.contract_id as "contractId", c.code as "contractCode", o.code, o.state,
         v.id as "versionId", v.n as "versionNumber", v.title, v.text, v.party, v.due_rule as "dueRule", v.due_on as "dueOn",
         coalesce(v.due_on, 'infinity'::date)::text as "dueSort", c.code || ' ' || o.code as "codeSort",
         o.requirement_id as "requirementId", o.requirement_version_id as "requirementVersionId",
         o.requirement_code as "requirementCode", o.rejection_reason as "rejectionReason",
         o.owner_id as "ownerId", owner.name as "ownerName", o.decided_by as "deciderId", decider.name as "deciderName",
         o.decided_at as "decidedAt", o.recorded_at as "recordedAt", o.row_version as "rowVersion"
  from obligation o
  join contract c on c.id = o.contract_id
  join obligation_version v on v.id = o.current_version_id
  left join user_account owner on owner.id = o.owner_id
  left join user_account decider on decider.id = o.decided_by`;

/** All but the state, so that the counts per state belong to the same selection. */
const SELECTION = `
  o.programme_id = any ($1) and ($2::uuid is null or o.programme_id = $2) and ($3::uuid is null or o.contract_id = $3)
  and ($4::text is null or v.party = $4)
  and ($5::text is null or strpos(lower(concat_ws(' ', o.code, o.requirement_code, v.title, v.text)), lower($5)) > 0)`;

export interface ObligationFilter extends PageRequest {
  contractId?: string;
  state?: string;
  party?: string;
}

/** Obligations as the work list and the dossier show them. */
@Injectable()
export class ObligationListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly threads: MiniThreadQuery,
  ) {}

  async page(filter: ObligationFilter): Promise<ObligationListResponse> {
    const selection = [
      this.unitOfWork.actor.programmesWith('obligation.read'),
      filter.programmeId ?? null,
      filter.contractId ?? null,
      filter.party ?? null,
      filter.q?.trim() || null,
    ];
    const { items, next } = await keysetPage<ObligationRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where ${SELECTION} and ($6::text is null or o.state = $6)`,
        parameters: [...selection, filter.state ?? null],
        sorts: {
          code: { column: '"codeSort"', type: 'text' },
          title: { column: 'title', type: 'text' },
          dueOn: { column: '"dueSort"', type: 'text' },
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
        },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: await this.present(items), next, counts: await this.counts(selection) };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ObligationResponse> {
    const rows = await this.unitOfWork.query<ObligationRow>(`${SELECT} where o.id = $1 and o.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('obligation.read'),
    ]);
    if (rows.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    return (await this.present(rows))[0]!;
  }

  private async counts(selection: unknown[]): Promise<ObligationCountsResponse> {
    const [row] = await this.unitOfWork.query<ObligationCountsResponse>(
      `select count(*) filter (where o.state = 'PROPOSED')::int as proposed,
              count(*) filter (where o.state = 'CONFIRMED')::int as confirmed,
              count(*) filter (where o.state = 'REJECTED')::int as rejected
       from obligation o join obligation_version v on v.id = o.current_version_id where ${SELECTION}`,
      selection,
    );
    return row!;
  }

  private async present(rows: ObligationRow[]): Promise<ObligationResponse[]> {
    const threads = await this.threads.of(
      'obligation',
      rows.map(({ id }) => id),
    );
    return rows.map((row) => toResponse(row, threads.get(row.id) ?? []));
  }
}

const person = (id: string | null, name: string | null): PersonResponse | null =>
  id === null ? null : { id, name: name ?? '' };

function toResponse(row: ObligationRow, thread: MiniStation[]): ObligationResponse {
  const { requirementId, requirementVersionId, requirementCode } = row;
  return {
    id: row.id,
    programmeId: row.programmeId,
    contractId: row.contractId,
    contractCode: row.contractCode,
    code: row.code,
    state: row.state,
    versionId: row.versionId,
    versionNumber: row.versionNumber,
    title: row.title,
    text: row.text,
    party: row.party,
    dueRule: row.dueRule,
    dueOn: row.dueOn,
    owner: person(row.ownerId, row.ownerName),
    source:
      requirementId && requirementVersionId && requirementCode
        ? { requirementId, requirementVersionId, code: requirementCode }
        : null,
    decidedBy: person(row.deciderId, row.deciderName),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    rejectionReason: row.rejectionReason,
    thread,
    recordedAt: row.recordedAt.toISOString(),
    rowVersion: row.rowVersion,
  };
}
