import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import type { BudgetProposalResponse } from '../http/budget-proposal.response';

type Row = Omit<BudgetProposalResponse, 'recordedAt' | 'change'> & { recordedAt: Date; cents: string };

const SELECT = `
  select p.id, p.contract_id as "contractId", c.code as "contractCode", p.modification_id as "modificationId",
         p.modification_code as "modificationCode", p.reason, p.year, p.change_cents::text as cents,
         p.valid_from as "validFrom", p.state, p.decision_note as "decisionNote", u.name as "decidedBy",
         b.id as "agreedBudgetId", p.recorded_at as "recordedAt", p.row_version as "rowVersion"
  from agreed_budget_proposal p
  join contract c on c.id = p.contract_id
  left join agreed_budget b on b.contract_id = p.contract_id and b.year = p.year
  left join user_account u on u.id = p.decided_by`;

/** Proposals for the agreed budget, and which of them wait for the controller. */
@Injectable()
@WorkSource('proposals for the agreed budget')
export class BudgetProposalQuery implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    request: PageRequest & { state?: string; modificationId?: string },
  ): Promise<Page<BudgetProposalResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where p.programme_id = any ($1) and ($2::uuid is null or p.programme_id = $2)
              and ($3::text is null or p.state = $3) and ($4::uuid is null or p.modification_id = $4)`,
        parameters: [
          this.unitOfWork.actor.programmesWith('budget.read'),
          request.programmeId ?? null,
          request.state ?? null,
          request.modificationId ?? null,
        ],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<BudgetProposalResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where p.id = $1 and p.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('budget.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('budget.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<Row & { total: number }>(
      `select *, count(*) over ()::int as total from (
         ${SELECT} where p.programme_id = $1 and p.state = 'PROPOSED') open order by "recordedAt", id limit $2`,
      [programmeId, limit],
    );
    const items = rows.map(({ id, modificationCode, reason, year, cents, modificationId, recordedAt }): WorkItem => ({
      group: 'TO_CONFIRM',
      kind: 'agreed-budget-proposal',
      recordId: id,
      code: modificationCode,
      title: reason,
      reason: `Budget ${year}: ${Money.fromCents(cents).format({ plus: true })} overnemen of laten`,
      url: `/wijzigingen/${modificationId}?tab=gevolgen`,
      sinceAt: recordedAt.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}

const present = ({ cents, recordedAt, ...row }: Row): BudgetProposalResponse => ({
  ...row,
  change: Money.fromCents(cents).toString(),
  recordedAt: recordedAt.toISOString(),
});
