import { Injectable } from '@nestjs/common';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { snapshotHash, type NoteSnapshot } from '../domain/note-snapshot';
import { publicationTerm } from '../domain/publication-term';
import type { ClarificationNoteResponse, ClarificationNoteRowResponse } from '../http/clarification-note.response';
import { NoteCheckQuery } from './note-check.query';
import { TenderClosingQuery } from './tender-closing.query';

type Row = Omit<ClarificationNoteRowResponse, 'publishedAt' | 'submittedAt'> & {
  publishedAt: Date | null;
  submittedAt: Date | null;
};
type OneRow = Row & {
  introduction: string;
  urgentMotive: string;
  lateMotive: string;
  tellsConfidential: boolean;
  approvalId: string | null;
  returnedWith: string | null;
  snapshot: NoteSnapshot | null;
};

const ROW = `
  n.id, n.programme_id as "programmeId", n.tender_id as "tenderId", n.number, 'NvI ' || n.number as name, n.state,
  (select count(*)::integer from clarification_note_question l where l.note_id = n.id) as "questionCount",
  submitter.name as "submittedBy", n.submitted_at as "submittedAt", publisher.name as "publishedBy",
  n.published_at as "publishedAt", n.snapshot_hash as "snapshotHash", n.row_version as "rowVersion", n.recorded_at as "recordedAt"`;

const FROM = `
  from clarification_note n
  left join user_account submitter on submitter.id = n.submitted_by
  left join user_account publisher on publisher.id = n.published_by`;

@Injectable()
export class NoteListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tenders: TenderClosingQuery,
    private readonly check: NoteCheckQuery,
    private readonly terms: LegalTermsQuery,
  ) {}

  /** Who makes notes sees all; the others what was published. */
  async page(
    programmeId: string,
    filter: PageRequest & { tenderId?: string },
  ): Promise<Page<ClarificationNoteRowResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select ${ROW} ${FROM}
              where n.programme_id = $1 and ($2::uuid is null or n.tender_id = $2) and n.state <> 'WITHDRAWN'
                and (n.state = 'PUBLISHED' or $3)`,
        parameters: [programmeId, filter.tenderId ?? null, this.seesDrafts({ programmeId })],
        sorts: { number: { column: 'number', type: 'integer' } },
        defaultSort: '-number',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 also for a draft that the actor may not see. */
  async one(id: string): Promise<ClarificationNoteResponse> {
    const [row] = await this.unitOfWork.query<OneRow>(
      `select ${ROW}, n.introduction, n.urgent_motive as "urgentMotive", n.late_motive as "lateMotive",
              n.tells_confidential as "tellsConfidential", n.snapshot,
              (select a.id from approval a where a.kind = 'clarification-note' and a.record_id = n.id
               and a.state = 'REQUESTED') as "approvalId",
              (select a.note from approval a where a.kind = 'clarification-note' and a.record_id = n.id
               and a.state = 'REJECTED' order by a.decided_at desc limit 1) as "returnedWith"
       ${FROM} where n.id = $1`,
      [id],
    );
    if (!row || (row.state !== 'PUBLISHED' && !this.seesDrafts(row))) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { snapshot, ...rest } = row;
    const published = row.state === 'PUBLISHED';
    const tender = await this.tenders.of(row.tenderId);
    const on = LocalDate.at(row.publishedAt ?? this.clock.now());
    const closingOn = published ? snapshot!.closingOn && LocalDate.parse(snapshot!.closingOn) : tender.closingOn;
    return {
      ...rest,
      ...present(row),
      term: closingOn
        ? publicationTerm(await this.terms.all(), on, closingOn, tender.regime, row.urgentMotive !== '')
        : null,
      questions: published ? [] : await this.check.questions(id),
      problems: published ? [] : await this.check.problems(id),
      candidates: row.state === 'DRAFT' ? await this.check.candidates(row.tenderId, id) : [],
      answers: snapshot?.answers ?? [],
      confidentialCount: snapshot ? snapshot.confidentialCount : null,
      hashHolds: snapshot ? snapshotHash(snapshot) === row.snapshotHash : null,
      mayWrite: !published && this.unitOfWork.actor.can('clarification-note.write', row),
    };
  }

  /** What waits for a second person does not change under his eyes. @throws DomainError 409 */
  async demandNotSubmitted(questionId: string): Promise<void> {
    const [note] = await this.unitOfWork.query<{ number: number }>(
      `select n.number from clarification_note_question l join clarification_note n on n.id = l.note_id
       where l.question_id = $1 and n.state = 'AWAITING_APPROVAL'`,
      [questionId],
    );
    if (note) {
      throw new DomainError('clarification-question.in-submitted-note', { status: 409, params: { note: note.number } });
    }
  }

  private seesDrafts(scope: { programmeId: string; tenderId?: string }): boolean {
    return this.unitOfWork.actor.can('clarification-question.read', scope);
  }
}

const present = <R extends Row>({ publishedAt, submittedAt, ...row }: R) => ({
  ...row,
  publishedAt: publishedAt?.toISOString() ?? null,
  submittedAt: submittedAt?.toISOString() ?? null,
});
