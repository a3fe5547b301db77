import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import { Sharing, sharingOf } from '../domain/sharing';
import type { DisclosedFactResponse, DisclosureListResponse } from '../http/disclosure.response';
import { ConsultationCircleQuery, type ConsultationPlace } from './consultation-circle.query';
import { OPEN_FACT } from './open-fact';

type Row = Omit<DisclosedFactResponse, 'sharing' | 'sharedWithAllOn' | 'missingPartyIds' | 'mayChange'> & {
  state: 'ACTIVE' | 'WITHDRAWN';
};

const SELECT = `
  select f.id, f.consultation_id as "consultationId", f.code, f.kind, f.text, f.state, f.first_given_on as "firstGivenOn",
         case when t.id is null then null else jsonb_build_object('id', t.id, 'code', t.code) end as talk,
         q.number as "inquiryNumber", f.not_shared_reason as "notSharedReason",
         f.confidential_party_id as "confidentialPartyId", f.confidential_reason as "confidentialReason",
         f.withdraw_reason as "withdrawReason", f.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('partyId', d.party_id, 'on', d.given_on, 'channel', d.channel)
                                    order by d.given_on, d.id)
                   from disclosure d where d.fact_id = f.id), '[]') as given
  from disclosed_fact f
  left join consultation_talk t on t.id = f.talk_id
  left join consultation_inquiry q on q.id = f.inquiry_id`;

/** In SQL what `sharingOf` says in words, so that a filter works on the whole list and not on one page of it. */
const SHARING_SQL = `
  case when f.state = 'WITHDRAWN' then 'WITHDRAWN' when f.confidential_party_id is not null then 'CONFIDENTIAL'
       when ${OPEN_FACT} then 'OPEN'
       when f.not_shared_reason is not null and exists (
         select from consultation_party p where p.consultation_id = f.consultation_id and p.state <> 'WITHDRAWN'
           and not exists (select from disclosure d where d.fact_id = f.id and (d.party_id is null or d.party_id = p.id)))
       then 'REASONED' else 'SHARED' end`;

@Injectable()
export class DisclosureListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /** @throws DomainError 404 */
  async page(consultationId: string, filter: PageRequest & { sharing?: Sharing }): Promise<DisclosureListResponse> {
    const place = await this.circle.place(consultationId);
    const parties = await this.circle.parties(consultationId);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where f.consultation_id = $1 and ($2::text is null or ${SHARING_SQL} = $2)
                and ($3::text is null or position(lower($3) in lower(f.code || ' ' || f.text)) > 0)`,
        parameters: [consultationId, filter.sharing ?? null, filter.q?.trim() || null],
        sorts: {
          code: { column: 'code', type: 'text' },
          firstGivenOn: { column: '"firstGivenOn"', type: 'date' },
        },
        defaultSort: '-code',
      },
      filter,
    );
    const counting = parties.filter(({ takesPart }) => takesPart).map(({ id }) => id);
    return {
      items: items.map((row) => this.present(row, counting, place)),
      parties: parties.map(({ id, name, takesPart }) => ({ id, name, takesPart })),
      openCount: await this.openCount(consultationId),
      next,
    };
  }

  /** @throws DomainError 404 */
  async one(consultationId: string, id: string): Promise<DisclosedFactResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where f.consultation_id = $1 and f.id = $2`, [
      consultationId,
      id,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const counting = (await this.circle.parties(consultationId)).filter(({ takesPart }) => takesPart);
    return this.present(
      row,
      counting.map((party) => party.id),
      await this.circle.place(consultationId),
    );
  }

  private async openCount(consultationId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `select count(*)::int as count from disclosed_fact f where f.consultation_id = $1 and ${OPEN_FACT}`,
      [consultationId],
    );
    return row!.count;
  }

  private present({ state, ...row }: Row, counting: string[], place: ConsultationPlace): DisclosedFactResponse {
    const { sharing, sharedWithAllOn, missing } = sharingOf(
      { ...row, state, confidential: row.confidentialPartyId !== null },
      counting,
    );
    const mayChange =
      state === 'ACTIVE' && place.state !== 'CLOSED' && this.unitOfWork.actor.can('disclosure.write', place);
    return { ...row, sharing, sharedWithAllOn, missingPartyIds: missing, mayChange };
  }
}
