import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { MeetingListRequest } from '../http/decision-meeting.request';
import type { DecisionMeetingResponse } from '../http/milestone.response';

type Row = Omit<DecisionMeetingResponse, 'mayChange'> & { programmeId: string };

const SELECT = `
  select d.id, d.programme_id as "programmeId", d.municipality_id as "municipalityId", m.name as municipality, d.body,
         d.meets_on as "meetsOn", d.deliver_on as "deliverOn", d.row_version as "rowVersion"
  from decision_meeting d join municipality m on m.id = d.municipality_id
  where d.state = 'PLANNED'`;

@Injectable()
export class DecisionMeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: MeetingListRequest): Promise<Page<DecisionMeetingResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} and d.programme_id = $1 and ($2::uuid is null or d.municipality_id = $2)
                and ($3::text is null or d.body = $3) and ($4::date is null or d.meets_on >= $4)`,
        parameters: [programmeId, filter.municipalityId ?? null, filter.body ?? null, filter.from ?? null],
        sorts: { meetsOn: { column: '"meetsOn"', type: 'date' }, deliverOn: { column: '"deliverOn"', type: 'date' } },
        defaultSort: 'meetsOn',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<DecisionMeetingResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} and d.id = $1 and d.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('programme.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present({ programmeId, ...row }: Row): DecisionMeetingResponse {
    const scope = { programmeId, municipalityId: row.municipalityId };
    return { ...row, mayChange: this.unitOfWork.actor.can('decision-calendar.write', scope) };
  }
}
