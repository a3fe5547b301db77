import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { DocumentListRequest } from '../http/document.request';
import type { DocumentDetailResponse, DocumentLinkResponse, DocumentResponse, DocumentVersionResponse } from '../http/document.response'; // prettier-ignore
import { LINK_KINDS, LinkedRecords, LinkKind } from './linked-record.query';

type Row = Omit<DocumentResponse, 'recordedAt' | 'termPassed' | 'mayWrite'> & { recordedAt: Date };

const COLUMNS = `
  d.id, d.programme_id as "programmeId", d.tender_id as "tenderId", d.code, d.title, d.notes, d.kind, d.confidentiality,
  d.woo_category as "wooCategory", d.dated_on as "datedOn", d.file_id as "fileId", d.file_name as "fileName",
  d.retention_rule as "retentionRule", d.retention_from as "retentionFrom", d.destroy_on as "destroyOn",
  d.hold_reason as "holdReason", d.state, d.withdrawn_reason as "withdrawnReason", d.recorded_at as "recordedAt",
  u.name as "recordedBy", d.row_version as "rowVersion", v.n as version, v.size::int as size`;

const FROM = `
  from document d left join user_account u on u.id = d.recorded_by
  join lateral (select n, size from file_version where file_id = d.file_id order by n desc limit 1) v on true`;

/** $2 the words, as typed: by Dutch words, or by a part of the code, title or file name. */
const FOUND = `($2::text is null or document_words(d.code, d.title, d.file_name, d.notes) @@ websearch_to_tsquery('dutch', $2)
  or strpos(lower(d.code || ' ' || d.title || ' ' || d.file_name), lower($2)) > 0)`;

/** The dossier; row-level security leaves out what the actor may not see. */
@Injectable()
export class DocumentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: LinkedRecords,
    private readonly clock: Clock,
  ) {}

  async page(programmeId: string, filter: DocumentListRequest): Promise<Page<DocumentResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select ${COLUMNS} ${FROM} where d.programme_id = $1 and ${FOUND}
                and ($3::text is null or d.kind = $3) and ($4::text is null or d.confidentiality = $4)
                and d.state = coalesce($5, 'ACTIVE')
                and ($6::text is null or exists (select from document_link l where l.document_id = d.id and l.kind = $6
                       and l.record_id = $7 and l.removed_at is null))
                and case $8::text when 'PASSED' then d.destroy_on <= $9::date and d.hold_reason is null
                                  when 'HELD' then d.hold_reason is not null
                                  when 'UNKNOWN' then d.destroy_on is null and d.retention_rule <> 'PERMANENT' else true end`,
        parameters: [
          programmeId,
          filter.q?.trim() || null,
          filter.kind ?? null,
          filter.confidentiality ?? null,
          filter.state ?? null,
          filter.recordId ? (filter.recordKind ?? null) : null,
          filter.recordId ?? null,
          filter.retention ?? null,
          this.clock.today(),
        ],
        sorts: {
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
          title: { column: 'title', type: 'text' },
          code: { column: 'code', type: 'text' },
        },
        defaultSort: '-recordedAt',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** One document with its versions and what it belongs to. @throws DomainError 404 */
  async one(id: string): Promise<DocumentDetailResponse> {
    const [row] = await this.unitOfWork.query<Row>(
      `select ${COLUMNS} ${FROM} where d.id = $1 and d.programme_id = any ($2)`,
      [id, this.unitOfWork.actor.programmesWith('document.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...this.present(row), versions: await this.versions(row.fileId), links: await this.links(id) };
  }

  private versions(fileId: string): Promise<DocumentVersionResponse[]> {
    return this.unitOfWork.query<DocumentVersionResponse>(
      `select v.id, v.n, v.name, v.size::int as size, v.sha256, u.name as "recordedBy",
              to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
       from file_version v left join user_account u on u.id = v.recorded_by where v.file_id = $1 order by v.n desc`,
      [fileId],
    );
  }

  /** What the actor may not see is not named. */
  private async links(documentId: string): Promise<DocumentLinkResponse[]> {
    const rows = await this.unitOfWork.query<{ id: string; kind: LinkKind; recordId: string }>(
      `select id, kind, record_id as "recordId" from document_link where document_id = $1 and removed_at is null order by recorded_at, id`,
      [documentId],
    );
    const found = new Map<string, { code: string; title: string; url: string }>();
    for (const kind of LINK_KINDS) {
      const ids = rows.filter((row) => row.kind === kind).map(({ recordId }) => recordId);
      for (const { id, code, title, url } of await this.records.of(kind, ids))
        found.set(`${kind}${id}`, { code, title, url });
    }
    return rows.flatMap((row) => {
      const record = found.get(`${row.kind}${row.recordId}`);
      return record ? [{ ...row, ...record }] : [];
    });
  }

  private present({ recordedAt, ...row }: Row): DocumentResponse {
    const scope = { programmeId: row.programmeId, tenderId: row.tenderId };
    return {
      ...row,
      recordedAt: recordedAt.toISOString(),
      termPassed:
        row.state === 'ACTIVE' &&
        row.holdReason === null &&
        row.destroyOn !== null &&
        row.destroyOn <= this.clock.today(),
      mayWrite: row.state === 'ACTIVE' && this.unitOfWork.actor.can('document.write', scope),
    };
  }
}
