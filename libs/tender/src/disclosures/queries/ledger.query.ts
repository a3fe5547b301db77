import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { LedgerFact } from '../domain/sharing';
import { ConsultationCircleQuery } from './consultation-circle.query';

export interface LedgerRow extends LedgerFact {
  id: string;
  kind: 'FACT' | 'DOCUMENT';
  text: string;
  firstGivenOn: string;
  /** Where it came up: the talk or the answered question. */
  talk: { id: string; code: string } | null;
  inquiryNumber: number | null;
  confidentialPartyId: string | null;
  confidentialReason: string | null;
  given: { partyId: string | null; on: string; channel: string }[];
}

/** The whole ledger of one consultation, for its paper. */
@Injectable()
export class LedgerQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  rows(consultationId: string): Promise<LedgerRow[]> {
    return this.unitOfWork.query<LedgerRow>(
      `select f.id, f.code, f.kind, f.text, f.state, f.first_given_on as "firstGivenOn",
              f.confidential_party_id as "confidentialPartyId", f.confidential_reason as "confidentialReason",
              f.confidential_party_id is not null as confidential, f.not_shared_reason as "notSharedReason",
              case when t.id is null then null else jsonb_build_object('id', t.id, 'code', t.code) end as talk,
              q.number as "inquiryNumber",
              coalesce((select jsonb_agg(jsonb_build_object('partyId', d.party_id, 'on', d.given_on, 'channel', d.channel)
                                         order by d.given_on, d.id)
                        from disclosure d where d.fact_id = f.id), '[]') as given
       from disclosed_fact f
       left join consultation_talk t on t.id = f.talk_id
       left join consultation_inquiry q on q.id = f.inquiry_id
       where f.consultation_id = $1 order by f.code`,
      [consultationId],
    );
  }

  /** Parties that must know: all but those that withdrew. */
  async partiesThatCount(consultationId: string): Promise<string[]> {
    return (await this.circle.parties(consultationId)).filter(({ takesPart }) => takesPart).map(({ id }) => id);
  }
}
