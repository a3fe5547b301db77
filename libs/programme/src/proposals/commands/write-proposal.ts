import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { PassageRequest, ReviseProposalRequest, WriteProposalRequest } from '../http/proposal.request';

interface ProposalRow {
  programmeId: string;
  decisionId: string | null;
  subject: string;
  requested: string;
  reasons: string;
  finance: string;
  followUp: string;
  rowVersion: number;
}

type Content = Omit<ProposalRow, 'programmeId' | 'rowVersion'>;

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** The text of a proposal: one for all, and per municipality a passage of its own. */
@Injectable()
export class WriteProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the id. @throws DomainError 403/404, 422 decision or municipality of another programme. */
  async add(programmeId: string, { passages, ...fields }: WriteProposalRequest): Promise<string> {
    this.unitOfWork.actor.demand('decision.write', { programmeId });
    await this.demandDecision(programmeId, fields.decisionId);
    const { decisionId = null, subject, requested, reasons = '', finance = '', followUp = '' } = fields;
    const id = newId();
    await this.unitOfWork.query(
      `insert into decision_proposal (id, programme_id, decision_id, subject, requested, reasons, finance, follow_up, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, programmeId, decisionId, subject, requested, reasons, finance, followUp, this.unitOfWork.actor.userId],
    );
    if (passages) await this.keepPassages(id, programmeId, passages);
    this.audit('written', id, programmeId, { decisionId, subject, requested, reasons, finance, followUp, passages });
    return id;
  }

  /** @throws DomainError 403/404, 412, 422. */
  async revise(id: string, { passages, ...fields }: ReviseProposalRequest, rowVersion: number): Promise<void> {
    const { programmeId, rowVersion: actual, ...before } = await this.lock(id);
    this.unitOfWork.actor.demand('decision.write', { programmeId });
    assertFresh(actual, rowVersion);
    await this.demandDecision(programmeId, fields.decisionId);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const after: Content = { ...before, ...given };
    await this.unitOfWork.query(
      `update decision_proposal set decision_id = $2, subject = $3, requested = $4, reasons = $5, finance = $6,
              follow_up = $7, row_version = row_version + 1 where id = $1`,
      [id, after.decisionId, after.subject, after.requested, after.reasons, after.finance, after.followUp],
    );
    if (passages) await this.keepPassages(id, programmeId, passages);
    this.audit('revised', id, programmeId, { ...given, ...(passages ? { passages } : {}) }, { ...before });
  }

  private async lock(id: string): Promise<ProposalRow> {
    const [row] = await this.unitOfWork.query<ProposalRow>(
      `select programme_id as "programmeId", decision_id as "decisionId", subject, requested, reasons, finance,
              follow_up as "followUp", row_version as "rowVersion" from decision_proposal where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  private async keepPassages(id: string, programmeId: string, passages: readonly PassageRequest[]): Promise<void> {
    for (const [index, { municipalityId, caseNumber = '', text = '' }] of passages.entries()) {
      const [kept] = await this.unitOfWork.query(
        `insert into decision_proposal_passage (proposal_id, municipality_id, programme_id, case_number, text)
         select $1, m.id, $3, $4, $5 from municipality m where m.id = $2 and m.programme_id = $3
         on conflict on constraint decision_proposal_passage_pkey
           do update set case_number = excluded.case_number, text = excluded.text, recorded_at = now()
         returning municipality_id`,
        [id, municipalityId, programmeId, caseNumber, text],
      );
      if (!kept) throw refusal('decision-proposal.unknown-municipality', `/passages/${index}/municipalityId`);
    }
  }

  private async demandDecision(programmeId: string, decisionId: string | null | undefined): Promise<void> {
    if (!decisionId) return;
    const [found] = await this.unitOfWork.query('select 1 from scope_decision where id = $1 and programme_id = $2', [
      decisionId,
      programmeId,
    ]);
    if (!found) throw refusal('decision-proposal.unknown-decision', '/decisionId');
  }

  private audit(
    deed: 'written' | 'revised',
    recordId: string,
    programmeId: string,
    after: Record<string, unknown>,
    before?: Record<string, unknown>,
  ): void {
    this.unitOfWork.audit({
      action: `decision-proposal.${deed}`,
      kind: 'decision-proposal',
      recordId,
      programmeId,
      ...(before && { before }),
      after,
    });
  }
}
