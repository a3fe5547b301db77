import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ClarificationNoteEntity } from './clarification-note.entity';

/** Counts the answers that were kept out of the notes, each in one note. */
@Injectable()
export class ConfidentialCountStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers given apart since the note before, marked as counted in this one. */
  async count({ id, tenderId }: Pick<ClarificationNoteEntity, 'id' | 'tenderId'>): Promise<number> {
    const rows = await this.unitOfWork.query(
      `update clarification_question set counted_in_note_id = $1, row_version = row_version + 1
       where tender_id = $2 and state = 'ANSWERED_APART' and counted_in_note_id is null returning id`,
      [id, tenderId],
    );
    return rows.length;
  }
}
