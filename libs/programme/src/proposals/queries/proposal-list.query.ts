import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { DecisionProposalResponse } from '../http/proposal.response';

type Row = Omit<DecisionProposalResponse, 'mayChange'>;

const SELECT = `
  select p.id, p.programme_id as "programmeId", p.decision_id as "decisionId", d.title as "decisionTitle", p.subject,
         p.requested, p.reasons, p.finance, p.follow_up as "followUp", p.row_version as "rowVersion",
         (select coalesce(jsonb_agg(jsonb_build_object('municipalityId', m.id, 'municipality', m.name,
                   'caseNumber', coalesce(s.case_number, ''), 'text', coalesce(s.text, '')) order by m.sort), '[]')
          from municipality m left join decision_proposal_passage s on s.municipality_id = m.id and s.proposal_id = p.id
          where m.programme_id = p.programme_id) as passages
  from decision_proposal p left join scope_decision d on d.id = p.decision_id`;

@Injectable()
export class ProposalListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    filter: PageRequest & { decisionId?: string },
  ): Promise<Page<DecisionProposalResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where p.programme_id = $1 and ($2::uuid is null or p.decision_id = $2)
                and ($3::text is null or position(lower($3) in lower(p.subject)) > 0)`,
        parameters: [programmeId, filter.decisionId ?? null, filter.q?.trim() || null],
        sorts: { subject: { column: 'subject', type: 'text' } },
        defaultSort: 'subject',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<DecisionProposalResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where p.id = $1 and p.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('decision-proposal.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present(row: Row): DecisionProposalResponse {
    return { ...row, mayChange: this.unitOfWork.actor.can('decision.write', { programmeId: row.programmeId }) };
  }
}
