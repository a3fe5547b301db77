import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionMeeting, PcDocument, PcTerm, usualTerm } from '../domain/report-plan';

/** With what the days of a P&C document are counted back: the terms of a municipality and its planned meetings. */
@Injectable()
export class PlanTermsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(municipalityId: string, document: PcDocument): Promise<PcTerm> {
    const [held] = await this.unitOfWork.query<PcTerm>(
      `select name, delivery_days as "deliveryDays", college_days as "collegeDays", text_days as "textDays",
              figures_days as "figuresDays"
       from pc_term where municipality_id = $1 and document = $2`,
      [municipalityId, document],
    );
    return held ?? usualTerm(document);
  }

  meetings(municipalityId: string): Promise<DecisionMeeting[]> {
    return this.unitOfWork.query<DecisionMeeting>(
      `select body, meets_on as "meetsOn", deliver_on as "deliverOn" from decision_meeting
       where municipality_id = $1 and state = 'PLANNED'`,
      [municipalityId],
    );
  }
}
