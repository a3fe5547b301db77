import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { AwardPromiseResponse, AwardProposalResponse } from '../http/award-steps.response';

@Injectable()
export class AwardStepsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  promises(awardId: string): Promise<AwardPromiseResponse[]> {
    return this.unitOfWork.query<AwardPromiseResponse>(
      `select p.id, p.number, p.sentence, p.source, p.requirement_id as "requirementId", a.offer_id as "offerId",
              p.file_id as "fileId", p.page, p.criterion_id as "criterionId", c.code || ' ' || c.title as criterion
       from award_promise p join award a on a.id = p.award_id left join assessment_criterion c on c.id = p.criterion_id
       where p.award_id = $1 order by p.number`,
      [awardId],
    );
  }

  /** Proposals to award outside the ranking, the newest first. */
  proposals(tenderId: string): Promise<AwardProposalResponse[]> {
    return this.unitOfWork.query<AwardProposalResponse>(
      `select p.id, p.tender_id as "tenderId", p.offer_id as "offerId", o.code, c.bidder_name as "bidderName",
              p.decided_on as "decidedOn", p.motivation, p.deviation_reason as "deviationReason", p.state,
              p.decision_note as "decisionNote", a.id as "approvalId", u.name as "recordedBy", p.row_version as "rowVersion"
       from award_proposal p join offer o on o.id = p.offer_id join offer_content c on c.offer_id = o.id
       join user_account u on u.id = p.recorded_by
       left join approval a on a.kind = 'award-proposal' and a.record_id = p.id and a.state = 'REQUESTED'
       where p.tender_id = $1 order by p.recorded_at desc limit 50`,
      [tenderId],
    );
  }
}
