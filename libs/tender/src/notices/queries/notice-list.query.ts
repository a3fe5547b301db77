import { Injectable } from '@nestjs/common';
import { DomainError, type ProcedureRegime } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, Texts, UnitOfWork } from '@koersvast/platform';
import type { TenderState } from '../../tenders/domain/tender-states';
import { SUBTYPES } from '../domain/notice-subtype';
import { noticeWarnings } from '../domain/notice-warnings';
import type { NoticeResponse } from '../http/notice.response';

type Row = Omit<NoticeResponse, 'warnings' | 'subtypeLabel' | 'mayChange'> & {
  regime: ProcedureRegime | null;
  tenderState: TenderState | null;
};

/** A notice of a tender that the actor has no part in is as public as TenderNed; what is inside that tender is not shown. */
const SELECT = `
  select n.id, n.programme_id as "programmeId", n.tender_id as "tenderId", t.code as "tenderCode",
         n.publication_id as "publicationId", n.tender_reference as "tenderReference", n.kind, n.type_code as "typeCode",
         n.subtype, n.published_on as "publishedOn", n.deadline_on as "deadlineOn", n.url, n.contents, n.note, n.state,
         n.row_version as "rowVersion", t.procedure_regime as regime, t.state as "tenderState",
         coalesce(n.published_on, 'infinity') as "sortPublishedOn", coalesce(n.tender_reference, '') as "sortReference"
  from notice n left join tender t on t.id = n.tender_id`;

@Injectable()
export class NoticeListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async page(
    programmeId: string,
    filter: PageRequest & { tenderId?: string; typeCode?: string; tenderReference?: string },
  ): Promise<Page<NoticeResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where n.programme_id = $1 and ($2::uuid is null or n.tender_id = $2)
                and ($3::text is null or n.type_code = $3) and ($4::text is null or n.tender_reference = $4)
                and ($5::text is null or position(lower($5) in lower(n.publication_id || ' ' || n.kind || ' ' ||
                     coalesce(n.tender_reference, '') || ' ' || n.note)) > 0)`,
        parameters: [
          programmeId,
          filter.tenderId ?? null,
          filter.typeCode ?? null,
          filter.tenderReference || null,
          filter.q?.trim() || null,
        ],
        sorts: {
          tenderReference: { column: '"sortReference"', type: 'text' },
          publicationId: { column: '"publicationId"', type: 'text' },
          publishedOn: { column: '"sortPublishedOn"', type: 'date' },
        },
        defaultSort: 'tenderReference',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<NoticeResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where n.id = $1 and n.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('programme.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present(row: Row & { sortPublishedOn?: unknown; sortReference?: unknown }): NoticeResponse {
    const { regime, tenderState, sortPublishedOn: _, sortReference: __, ...notice } = row;
    const warnings =
      row.state === 'WITHDRAWN' ? [] : noticeWarnings({ ...notice, type: row.typeCode, regime, tenderState });
    const scope = { programmeId: row.programmeId, tenderId: row.tenderId };
    return {
      ...notice,
      subtypeLabel: row.subtype && SUBTYPES[row.subtype].label,
      warnings: warnings.map(({ code, params }) => ({ code, text: this.texts.say(code, params) })),
      mayChange: row.state === 'PUBLISHED' && this.unitOfWork.actor.can('notice.write', scope),
    };
  }
}
