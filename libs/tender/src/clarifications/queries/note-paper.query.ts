import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { NotePaper } from '../exchange/note-report';

/** A published note as it was stored, word for word. */
@Injectable()
export class NotePaperQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 also while it is not published. */
  async of(noteId: string): Promise<NotePaper> {
    const [row] = await this.unitOfWork.query<NotePaper>(
      `select n.snapshot, n.snapshot_hash as hash, n.published_at as "publishedAt",
              concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
                                        where m.programme_id = p.id)) as organisation
       from clarification_note n join programme p on p.id = n.programme_id
       where n.id = $1 and n.state = 'PUBLISHED'`,
      [noteId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
