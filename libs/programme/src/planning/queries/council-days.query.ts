import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

/** A meeting of a council with the last day to hand in papers for it, 'yyyy-mm-dd'. */
export interface CouncilDay {
  meetsOn: string;
  deliverOn: string;
}

/** When councils decide, for what must be decided before a year is over. */
@Injectable()
export class CouncilDays {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last planned meeting of each council in a year, by municipality; absent when none is planned. */
  async lastOfYear(programmeId: string, year: number): Promise<Map<string, CouncilDay>> {
    const rows = await this.unitOfWork.query<CouncilDay & { municipalityId: string }>(
      `select distinct on (municipality_id) municipality_id as "municipalityId", meets_on as "meetsOn", deliver_on as "deliverOn"
       from decision_meeting
       where programme_id = $1 and body = 'COUNCIL' and state = 'PLANNED'
         and meets_on between make_date($2, 1, 1) and make_date($2, 12, 31)
       order by municipality_id, meets_on desc`,
      [programmeId, year],
    );
    return new Map(rows.map(({ municipalityId, ...day }) => [municipalityId, day]));
  }
}
