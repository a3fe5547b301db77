import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type {
  ReconciliationDetailResponse,
  ReconciliationDifferenceResponse,
  ReconciliationLineResponse,
  ReconciliationResponse,
} from '../http/reconciliation.response';

type Row = Omit<ReconciliationResponse, 'mayWrite' | 'knownAt' | 'completedAt'> & {
  knownAt: Date;
  completedAt: Date | null;
};

const money = (cents: string) => `round(${cents} / 100.0, 2)::text`;

const SELECT = `
  select r.id, r.programme_id as "programmeId", r.contract_id as "contractId", c.code as "contractCode",
         c.title as "contractTitle", c.payment_route as "paymentRoute", r.code, r.week_ends_on::text as "weekEndsOn",
         r.known_at as "knownAt", r.state, u.name as "completedBy", r.completed_at as "completedAt",
         (select count(*)::int from reconciliation_difference d where d.reconciliation_id = r.id) as differences,
         (select count(*)::int from reconciliation_difference d where d.reconciliation_id = r.id and d.kind is null) as open,
         r.row_version as "rowVersion"
  from reconciliation r join contract c on c.id = r.contract_id left join user_account u on u.id = r.completed_by`;

/** Per month the three amounts; the difference columns are empty where one of the two is not known. */
const LINES = `
  select l.id, l.municipality_id as "municipalityId", m.name as municipality, l.period::text as period,
         ${money('l.stated_cents')} as stated, ${money('l.advanced_cents')} as advanced, ${money('l.booked_cents')} as booked
  from reconciliation_line l join municipality m on m.id = l.municipality_id
  where l.reconciliation_id = $1 order by l.period, m.sort`;

const DIFFERENCES = `
  select d.id, d.municipality_id as "municipalityId", m.name as municipality, d.period::text as period, d.rule,
         ${money('d.amount_cents')} as amount, d.proposed_kind as "proposedKind", d.kind, d.explanation, d.carried,
         u.name as "explainedBy", d.explained_at as "explainedAt"
  from reconciliation_difference d join municipality m on m.id = d.municipality_id
  left join user_account u on u.id = d.explained_by
  where d.reconciliation_id = $1 order by d.kind is not null, d.period, m.sort, d.rule`;

/** Weekly reconciliations, the latest first; one with its lines and differences. */
@Injectable()
export class ReconciliationQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    request: PageRequest & { contractId?: string; state?: string },
  ): Promise<Page<ReconciliationResponse>> {
    this.unitOfWork.actor.demand('reconciliation.read', { programmeId });
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where r.programme_id = $1 and ($2::uuid is null or r.contract_id = $2) and ($3::text is null or r.state = $3)`,
        parameters: [programmeId, request.contractId ?? null, request.state ?? null],
        sorts: { weekEndsOn: { column: '"weekEndsOn"', type: 'text' } },
        defaultSort: '-weekEndsOn',
      },
      request,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ReconciliationDetailResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where r.id = $1 and r.programme_id = any ($2)`, [
      ...[id, this.unitOfWork.actor.programmesWith('reconciliation.read')],
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    type Found = Omit<ReconciliationDifferenceResponse, 'explainedAt'> & { explainedAt: Date | null };
    const differences = await this.unitOfWork.query<Found>(DIFFERENCES, [id]);
    return {
      ...this.present(row),
      lines: await this.unitOfWork.query<ReconciliationLineResponse>(LINES, [id]),
      found: differences.map((one) => ({ ...one, explainedAt: one.explainedAt?.toISOString() ?? null })),
    };
  }

  private present(row: Row): ReconciliationResponse {
    return {
      ...row,
      ...{ knownAt: row.knownAt.toISOString(), completedAt: row.completedAt?.toISOString() ?? null },
      mayWrite:
        row.state === 'OPEN' && this.unitOfWork.actor.can('reconciliation.write', { programmeId: row.programmeId }),
    };
  }
}
