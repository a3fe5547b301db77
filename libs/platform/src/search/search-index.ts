import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';

/** What Ctrl-K finds: one row per record, under the same row-level security as the record. */
export interface SearchDocument {
  kind: string;
  recordId: string;
  programmeId: string;
  tenderId?: string | null;
  workgroupId?: string | null;
  code: string;
  title: string;
  text: string;
  /** Path in the web app, e.g. `/tender/eisen/…`. */
  url: string;
}

@Injectable()
export class SearchIndex {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes or replaces the document of a record, in the transaction of the change. */
  async put(document: SearchDocument): Promise<void> {
    await this.unitOfWork.query(
      `insert into search_document (kind, record_id, programme_id, tender_id, workgroup_id, code, title, text, url)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict on constraint search_document_pkey do update
         set code = excluded.code, title = excluded.title, text = excluded.text, url = excluded.url, recorded_at = now()`,
      [
        document.kind,
        document.recordId,
        document.programmeId,
        document.tenderId ?? null,
        document.workgroupId ?? null,
        document.code,
        document.title,
        document.text,
        document.url,
      ],
    );
  }

  async remove(kind: string, recordId: string): Promise<void> {
    await this.unitOfWork.query('delete from search_document where kind = $1 and record_id = $2', [kind, recordId]);
  }
}
