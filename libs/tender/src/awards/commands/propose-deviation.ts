import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError, newId } from '@koersvast/kernel';
import { Approvals, ApprovalSubject, ApprovalSubjectPort, UnitOfWork } from '@koersvast/platform';
import type { AwardPromise } from '../data/award.store';
import { RecordAward, type RankedAward } from './record-award';

export const PROPOSAL_KIND = 'award-proposal';

interface ProposalRow extends RankedAward {
  id: string;
  programmeId: string;
  deviationReason: string;
  state: string;
}

const hashOf = ({
  tenderId,
  offerId,
  decidedOn,
  motivation,
  deviationReason,
  promises,
}: Omit<ProposalRow, 'id' | 'programmeId' | 'state'>) =>
  createHash('sha256')
    .update(
      canonicalJson({
        tenderId,
        offerId,
        decidedOn,
        motivation,
        deviationReason,
        promises: promises.map((one) => ({ ...one })),
      }),
    )
    .digest('hex');

/** An award to another than the first of the ranking: motivated, and recorded only when a second person agrees. */
@Injectable()
export class ProposeDeviation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly record: RecordAward,
    private readonly approvals: Approvals,
  ) {}

  /** @throws DomainError 403/404, 409 not advised, the first itself or asked already, 422 date. */
  async execute(input: RankedAward, deviationReason: string): Promise<string> {
    const { place, row } = await this.record.ranked(input);
    if (place === 1) throw new DomainError('award.no-deviation', { status: 409 });
    const id = newId();
    const { programmeId } = row;
    await this.unitOfWork.query(
      `insert into award_proposal (id, programme_id, tender_id, offer_id, decided_on, motivation, deviation_reason, promises, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
      [
        id,
        programmeId,
        input.tenderId,
        input.offerId,
        input.decidedOn,
        input.motivation,
        deviationReason,
        JSON.stringify(input.promises),
        this.unitOfWork.actor.userId,
      ],
    );
    const contentHash = hashOf({ ...input, deviationReason });
    this.unitOfWork.audit({
      action: 'award.deviation-proposed',
      kind: PROPOSAL_KIND,
      recordId: id,
      programmeId,
      after: { offerId: input.offerId, contentHash },
    });
    await this.approvals.request({
      kind: PROPOSAL_KIND,
      recordId: id,
      programmeId,
      tenderId: input.tenderId,
      title: 'Gunning buiten de rangorde',
      contentHash,
    });
    return id;
  }
}

/** The second person; only then is the award there. */
@Injectable()
@ApprovalSubject(PROPOSAL_KIND)
export class AwardDeviationApproval implements ApprovalSubjectPort {
  readonly permission = 'award.approve';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly record: RecordAward,
  ) {}

  async currentHash(id: string): Promise<string> {
    return hashOf(await this.lock(id));
  }

  async onApproved(id: string): Promise<void> {
    const { deviationReason, ...proposal } = await this.lock(id);
    await this.decide(id, 'APPROVED', null);
    await this.record.deviating(proposal, deviationReason);
  }

  async onRejected(id: string, note: string): Promise<void> {
    await this.lock(id);
    await this.decide(id, 'REJECTED', note);
  }

  private async decide(id: string, state: string, note: string | null): Promise<void> {
    await this.unitOfWork.query(
      'update award_proposal set state = $2, decision_note = $3, row_version = row_version + 1 where id = $1',
      [id, state, note],
    );
  }

  private async lock(id: string): Promise<ProposalRow> {
    const [row] = await this.unitOfWork.query<ProposalRow & { promises: AwardPromise[] }>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", offer_id as "offerId", decided_on as "decidedOn",
              motivation, deviation_reason as "deviationReason", promises, state
       from award_proposal where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
