import { Injectable } from '@nestjs/common';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { MeetingListRequest } from '../http/decision-meeting.request';
import type { DecisionMeetingResponse } from '../http/milestone.response';

@Injectable()
export class DecisionMeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: MeetingListRequest): Promise<Page<DecisionMeetingResponse>> {
    const { items, next } = await keysetPage<Omit<DecisionMeetingResponse, 'mayChange'>>(
      this.unitOfWork,
      {
        sql: `select d.id, d.municipality_id as "municipalityId", m.name as municipality, d.body, d.meets_on as "meetsOn",
                     d.deliver_on as "deliverOn", d.row_version as "rowVersion"
              from decision_meeting d join municipality m on m.id = d.municipality_id
              where d.programme_id = $1 and d.state = 'PLANNED' and ($2::uuid is null or d.municipality_id = $2)
                and ($3::text is null or d.body = $3) and ($4::date is null or d.meets_on >= $4)`,
        parameters: [programmeId, filter.municipalityId ?? null, filter.body ?? null, filter.from ?? null],
        sorts: { meetsOn: { column: '"meetsOn"', type: 'date' }, deliverOn: { column: '"deliverOn"', type: 'date' } },
        defaultSort: 'meetsOn',
      },
      filter,
    );
    const { actor } = this.unitOfWork;
    const may = (municipalityId: string) => actor.can('decision-calendar.write', { programmeId, municipalityId });
    return { items: items.map((row) => ({ ...row, mayChange: may(row.municipalityId) })), next };
  }
}
