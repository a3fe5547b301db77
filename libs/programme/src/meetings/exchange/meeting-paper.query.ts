import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';
import type { ActionResponse } from '../../actions/http/action.response';
import { ActionQuery } from '../../actions/queries/action.query';
import type { MeetingResponse } from '../http/meeting.response';
import { MeetingQuery } from '../queries/meeting.query';

/** One meeting with all that its papers tell. */
export interface MeetingPaper {
  meeting: MeetingResponse;
  actions: ActionResponse[];
  /** What stands around the words: programme, day, making. */
  frame: Pick<ReportDocument, 'organisation' | 'fictitious' | 'source' | 'hash' | 'createdAt'>;
}

@Injectable()
export class MeetingPaperQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQuery,
    private readonly actions: ActionQuery,
    private readonly clock: Clock,
  ) {}

  /** @param template as in "Agenda 1.0" @throws DomainError 404 */
  async of(meetingId: string, template: string): Promise<MeetingPaper> {
    const meeting = await this.meetings.one(meetingId);
    const { items } = await this.actions.page(meeting.programmeId, { meetingId, limit: 200 });
    const [programme] = await this.unitOfWork.query<{ organisation: string; fictitious: boolean }>(
      `select p.fictitious_amounts as fictitious, concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort)
                from municipality m where m.programme_id = p.id)) as organisation
       from programme p where p.id = $1`,
      [meeting.programmeId],
    );
    return {
      meeting,
      actions: items,
      frame: {
        organisation: programme!.organisation,
        fictitious: programme!.fictitious ? 'De bedragen in dit stuk zijn fictief.' : null,
        source: { asOf: LocalDate.parse(this.clock.today()), knownOn: null, snapshot: null, template },
        ...{ hash: null, createdAt: this.clock.now().toISOString() },
      },
    };
  }
}
