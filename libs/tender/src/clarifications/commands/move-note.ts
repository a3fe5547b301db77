import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Approvals, Clock, UnitOfWork } from '@koersvast/platform';
import type { ClarificationNoteEntity } from '../data/clarification-note.entity';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { ClarificationNoteStore } from '../data/clarification-note.store';
import { noteStep, type NoteStep } from '../domain/note-states';
import { publicationTerm } from '../domain/publication-term';
import { NoteCheckQuery } from '../queries/note-check.query';
import { NoteContentQuery } from '../queries/note-content.query';
import { TenderClosingQuery } from '../queries/tender-closing.query';
import { NOTE_KIND } from './compile-note';

/** Hands a note to a second person, takes it back, or gives up a draft. */
@Injectable()
export class MoveNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: ClarificationNoteStore,
    private readonly check: NoteCheckQuery,
    private readonly content: NoteContentQuery,
    private readonly tenders: TenderClosingQuery,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly terms: LegalTermsQuery,
  ) {}

  /** @throws DomainError 403/404, 409 not from this state, 412 stale, 422 what stands in the way. */
  async execute(id: string, rowVersion: number, name: Exclude<NoteStep, 'change'>): Promise<void> {
    const row = await this.notes.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('clarification-note.write', { programmeId, tenderId });
    const state = noteStep(name, row.state);
    if (name === 'submit') await this.ask(row);
    if (name === 'take-back') await this.approvals.voidOpen(NOTE_KIND, id);
    if (name === 'withdraw') await this.notes.list(row, []);
    const submitted = name === 'submit';
    await this.notes.update(row, {
      state,
      submittedBy: submitted ? this.unitOfWork.actor.userId : null,
      submittedAt: submitted ? this.clock.now() : null,
    });
    this.unitOfWork.audit({
      action: `clarification-note.${name}`,
      kind: NOTE_KIND,
      recordId: id,
      programmeId,
      before: { state: row.state },
      after: { state },
    });
  }

  private async ask(row: ClarificationNoteEntity): Promise<void> {
    const problems = await this.check.problems(row.id);
    if (problems.length > 0) {
      throw new DomainError('clarification-note.not-ready', { params: { count: problems.length } });
    }
    await this.demandMotiveWhenLate(row);
    await this.approvals.request({
      kind: NOTE_KIND,
      recordId: row.id,
      programmeId: row.programmeId,
      tenderId: row.tenderId,
      title: `NvI-${row.number} publiceren`,
      contentHash: await this.content.hash(row),
    });
  }

  /** The law does not forbid a late nota, but the file must tell why the term was not kept. @throws DomainError 422 */
  async demandMotiveWhenLate({ tenderId, urgentMotive, lateMotive }: ClarificationNoteEntity): Promise<void> {
    const { closingOn, regime } = await this.tenders.of(tenderId);
    if (!closingOn || lateMotive !== '') return;
    const term = publicationTerm(
      await this.terms.all(),
      LocalDate.at(this.clock.now()),
      closingOn,
      regime,
      urgentMotive !== '',
    );
    if (!term.late) return;
    throw new DomainError('clarification-note.late', {
      params: {
        daysLeft: term.daysLeft,
        days: term.days,
        closing: LocalDate.format(closingOn),
        mending: LocalDate.format(term.mendingClosing!),
      },
      fields: [{ pointer: '/lateMotive', code: 'clarification-note.late-motive' }],
    });
  }
}
