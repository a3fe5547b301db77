import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { noteProblems, type ListedQuestion, type NoteProblem } from '../domain/note-problems';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import { verdictOn } from './anonymity-check.query';
import { GuardedNamesQuery } from './guarded-names.query';
import { type QuestionChange, QuestionChangesQuery } from './question-changes.query';

interface ListedRow {
  id: string;
  code: string;
  number: number;
  state: string;
  reference: string;
  requirement: { id: string; code: string; kind: RequirementKind; versionId: string } | null;
  text: string;
  answer: string;
  overrideHash: string | null;
  confidentiality: string;
  mergedIntoId: string | null;
  mergedInto: { code: string; state: string; answerCode: string | null } | null;
}

/** A question on the list of a note, with all that a second person looks at. */
export interface NoteQuestion extends ListedRow {
  changes: QuestionChange[];
}

const SELECT = `
  select q.id, q.code, q.number, q.state, q.reference, q.text, q.answer, q.override_hash as "overrideHash", q.confidentiality,
         q.merged_into_id as "mergedIntoId",
         case when r.id is null then null else jsonb_build_object('id', r.id, 'code', r.code, 'kind', r.kind,
           'versionId', q.requirement_version_id) end as requirement,
         case when m.id is null then null else jsonb_build_object('code', m.code, 'state', m.state, 'answerCode', ma.code)
         end as "mergedInto"
  from clarification_question q
  left join requirement r on r.id = q.requirement_id
  left join clarification_question m on m.id = q.merged_into_id
  left join clarification_answer ma on ma.question_id = m.id`;

/** The list of a note, and what stands in the way of its publication. */
@Injectable()
export class NoteCheckQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: QuestionChangesQuery,
    private readonly names: GuardedNamesQuery,
  ) {}

  /** In the order of the note. */
  async questions(noteId: string): Promise<NoteQuestion[]> {
    return this.withChanges(
      await this.unitOfWork.query<ListedRow>(
        `${SELECT} join clarification_note_question l on l.question_id = q.id where l.note_id = $1 order by l.position`,
        [noteId],
      ),
    );
  }

  /**
   * Questions that could stand in a note but do not yet: approved, or pointing at an answer that is published or could be.
   * @param noteId the note in hand; null for a new one.
   */
  async candidates(tenderId: string, noteId: string | null): Promise<NoteQuestion[]> {
    return this.withChanges(
      await this.unitOfWork.query<ListedRow>(
        `${SELECT}
         where q.tender_id = $1 and q.confidentiality <> 'GRANTED'
           and (q.state = 'APPROVED' or (q.state = 'MERGED' and m.state in ('APPROVED', 'PUBLISHED')))
           and not exists (select from clarification_note_question l where l.question_id = q.id
                           and l.note_id is not distinct from coalesce($2::uuid, l.note_id))
         order by q.number`,
        [tenderId, noteId],
      ),
    );
  }

  async problems(noteId: string): Promise<NoteProblem[]> {
    const questions = await this.questions(noteId);
    const [note] = await this.unitOfWork.query<{ tenderId: string; introduction: string }>(
      `select tender_id as "tenderId", introduction from clarification_note where id = $1`,
      [noteId],
    );
    const names = await this.names.of(note!.tenderId);
    const listed = questions.map((question): ListedQuestion => ({
      ...question,
      traces: verdictOn(question, names).blocks,
    }));
    const introduction = verdictOn({ text: '', answer: note!.introduction, overrideHash: null }, names);
    return noteProblems(listed, introduction.answer.length > 0);
  }

  private async withChanges(rows: ListedRow[]): Promise<NoteQuestion[]> {
    const changes = await this.changes.many(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, changes: changes.get(row.id) ?? [] }));
  }
}
