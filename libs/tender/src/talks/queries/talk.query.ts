import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { CutContributionsQuery } from '../../contributions/queries/cut-contributions.query';
import { MinutesQuoteQuery } from './minutes-quote.query';
import { ConsultationCircleQuery, ConsultationPlace } from '../../disclosures/queries/consultation-circle.query';
import type { MarkedFactResponse, MinutesVersionResponse, TalkResponse, TalkRowResponse } from '../http/talk.response';

type Row = Omit<TalkRowResponse, 'mayChange'> & { agenda: string };
type MinutesRow = Omit<MinutesVersionResponse, 'recordedAt'> & { recordedAt: Date };

const SELECT = `
  select t.id, t.consultation_id as "consultationId", t.code, t.kind, t.title, t.planned_on as "plannedOn",
         t.starts_at as "startsAt", t.place, t.online, t.agenda, t.state, t.cancel_reason as "cancelReason",
         t.row_version as "rowVersion",
         (select count(*)::int from disclosed_fact f where f.talk_id = t.id and f.state = 'ACTIVE') as "factCount",
         coalesce((select jsonb_agg(jsonb_build_object('partyId', p.id, 'name', p.name, 'sentOn', tp.sent_on,
                      'sentVersion', sent.n, 'outcome', tp.outcome, 'correction', tp.correction, 'answeredOn', tp.answered_on)
                    order by p.name, p.id)
                   from consultation_talk_party tp join consultation_party p on p.id = tp.party_id
                   left join consultation_minutes sent on sent.id = tp.sent_minutes_id
                   where tp.talk_id = t.id), '[]') as parties
  from consultation_talk t`;

@Injectable()
export class TalkQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly cut: CutContributionsQuery,
    private readonly quotes: MinutesQuoteQuery,
  ) {}

  /** @throws DomainError 404 */
  async page(consultationId: string, filter: PageRequest & { state?: string }): Promise<Page<TalkRowResponse>> {
    const place = await this.circle.place(consultationId);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where t.consultation_id = $1 and ($2::text is null or t.state = $2)
                and ($3::text is null or position(lower($3) in lower(t.code || ' ' || t.title)) > 0)`,
        parameters: [consultationId, filter.state ?? null, filter.q?.trim() || null],
        sorts: { plannedOn: { column: '"plannedOn"', type: 'date' }, code: { column: 'code', type: 'text' } },
        defaultSort: 'plannedOn',
      },
      filter,
    );
    return { items: items.map(({ agenda: _, ...row }) => ({ ...row, mayChange: this.mayChange(place) })), next };
  }

  /** @throws DomainError 404 */
  async one(consultationId: string, id: string): Promise<TalkResponse> {
    const place = await this.circle.place(consultationId);
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where t.consultation_id = $1 and t.id = $2`, [
      consultationId,
      id,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return {
      ...row,
      mayChange: row.state !== 'CANCELLED' && this.mayChange(place),
      minutes: await this.minutes(id),
      facts: await this.facts(id),
      quotes: await this.quotes.ofTalk(id),
      contributions: (await this.cut.from('consultation-talk', [id])).get(id) ?? [],
    };
  }

  private async minutes(talkId: string): Promise<MinutesVersionResponse[]> {
    const rows = await this.unitOfWork.query<MinutesRow>(
      `select m.id, m.n, m.text, m.change_reason as "changeReason", u.name as author, m.recorded_at as "recordedAt"
       from consultation_minutes m left join user_account u on u.id = m.recorded_by
       where m.talk_id = $1 order by m.n desc`,
      [talkId],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  private facts(talkId: string): Promise<MarkedFactResponse[]> {
    return this.unitOfWork.query<MarkedFactResponse>(
      `select f.id, f.code, f.text, f.starts, f.ends, m.n as version, f.state,
              f.confidential_party_id is not null as confidential
       from disclosed_fact f join consultation_minutes m on m.id = f.minutes_id
       where f.talk_id = $1 order by f.code`,
      [talkId],
    );
  }

  private mayChange(place: ConsultationPlace): boolean {
    return place.state !== 'CLOSED' && this.unitOfWork.actor.can('talk.write', place);
  }
}
