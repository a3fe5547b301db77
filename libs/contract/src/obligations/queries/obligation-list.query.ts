import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { SourceKind } from '../domain/obligation';
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
  dueSort: string;
  codeSort: string;
  ownerId: string | null;
  ownerName: string | null;
  deciderId: string | null;
  deciderName: string | null;
  decidedAt: Date | null;
  recordedAt: Date;
  requirementId: string | null;
  requirementVersionId: string | null;
  sourceKind: SourceKind;
  sourceId: string | null;
  sourceCode: string | null;
  sourceQuote: string | null;
};

/** What an obligation has besides its words, of version `v`. */
export const DUE_COLUMNS = `v.clause, v.kind, v.evidence, v.valid_from as "validFrom", v.due_rule as "dueRule", v.due_on as "dueOn",
         v.due_every_months as "dueEveryMonths", v.due_until as "dueUntil", v.due_event as "dueEvent",
         v.due_event_name as "dueEventName", v.due_after_id as "dueAfterId", v.due_days as "dueDays", v.due_day_unit as "dueDayUnit"`;

const SELECT = `
  select o.id, o.programme_id as "programmeId", o.contract_id as "contractId", c.code as "contractCode", o.code, o.state,
         v.id as "versionId", v.n as "versionNumber", v.title, v.text, v.party, ${DUE_COLUMNS},
         coalesce(v.due_on, 'infinity'::date)::text as "dueSort", c.code || ' ' || o.code as "codeSort",
         o.requirement_id as "requirementId", o.requirement_version_id as "requirementVersionId",
         o.source_kind as "sourceKind", o.source_id as "sourceId", o.source_code as "sourceCode", o.source_quote as "sourceQuote",
         o.merged_into_id as "mergedIntoId", o.ended_on as "endedOn", o.ended_reason as "endedReason", o.rejection_reason as "rejectionReason",
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
  and ($5::text is null or strpos(lower(concat_ws(' ', o.code, o.source_code, v.clause, v.title, v.text)), lower($5)) > 0)`;

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
              count(*) filter (where o.state = 'REJECTED')::int as rejected,
              count(*) filter (where o.state = 'MERGED')::int as merged,
              count(*) filter (where o.state = 'ENDED')::int as ended
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
  const { dueSort: _, codeSort: __, ownerId, ownerName, deciderId, deciderName, decidedAt, recordedAt, ...rest } = row;
  const {
    requirementId,
    requirementVersionId,
    sourceKind: kind,
    sourceId: id,
    sourceCode: code,
    sourceQuote: quote,
    ...own
  } = rest;
  return {
    ...own,
    owner: person(ownerId, ownerName),
    source: kind !== 'OWN' && id && code ? { kind, id, code, quote, requirementId, requirementVersionId } : null,
    decidedBy: person(deciderId, deciderName),
    decidedAt: decidedAt?.toISOString() ?? null,
    thread,
    recordedAt: recordedAt.toISOString(),
  };
}
