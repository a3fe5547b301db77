import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ClarificationNoteStore } from '../data/clarification-note.store';
import { withFollowers } from '../domain/note-content';
import { orderByReference } from '../domain/note-order';
import { noteStep } from '../domain/note-states';
import { NoteCheckQuery, type NoteQuestion } from '../queries/note-check.query';
import { TenderClosingQuery } from '../queries/tender-closing.query';

export const NOTE_KIND = 'clarification-note';

export interface ChangeNoteInput {
  id: string;
  rowVersion: number;
  introduction?: string;
  /** Filled: the term of an urgent procedure holds. */
  urgentMotive?: string;
  lateMotive?: string;
  tellsConfidential?: boolean;
  /** In the order of the note; left out: as it was. 'BY_REFERENCE' puts the present list in order again. */
  questionIds?: readonly string[] | 'BY_REFERENCE';
}

/** Makes a draft note from all that was approved, and changes what is on it and in which order. */
@Injectable()
export class CompileNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderClosingQuery,
    private readonly check: NoteCheckQuery,
    private readonly notes: ClarificationNoteStore,
  ) {}

  /** @throws DomainError 403/404, 409 a note is in the making, 422 nothing to tell. */
  async start(tenderId: string, introduction: string): Promise<string> {
    const { programmeId } = await this.tenders.of(tenderId);
    this.unitOfWork.actor.demand('clarification-note.write', { programmeId, tenderId });
    await this.notes.demandNoneOpen(tenderId);
    const candidates = await this.check.candidates(tenderId, null);
    const ready = new Set(candidates.map(({ id }) => id));
    const listed = orderByReference(candidates.filter((one) => answered(one, ready)));
    if (listed.length === 0) throw new DomainError('clarification-note.nothing-approved');
    const note = await this.notes.insert({ programmeId, tenderId, introduction });
    await this.notes.list(
      note,
      listed.map(({ id }) => id),
    );
    this.audit('clarification-note.started', note, { number: note.number, questions: listed.map(({ code }) => code) });
    return note.id;
  }

  /** @throws DomainError 403/404, 409 not a draft, 412 stale, 422 a question that cannot be in it. */
  async change({ id, rowVersion, questionIds, ...words }: ChangeNoteInput): Promise<void> {
    const row = await this.notes.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('clarification-note.write', { programmeId, tenderId });
    noteStep('change', row.state);
    const told = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
    const questions = questionIds && (await this.ordered(row, questionIds));
    if (questions) {
      await this.notes.list(
        row,
        questions.map((one) => one.id),
      );
    }
    await this.notes.update(row, told);
    this.audit('clarification-note.changed', row, { ...told, questions: questions?.map(({ code }) => code) });
  }

  private async ordered(
    { id, tenderId }: { id: string; tenderId: string },
    chosen: readonly string[] | 'BY_REFERENCE',
  ): Promise<NoteQuestion[]> {
    const present = await this.check.questions(id);
    if (chosen === 'BY_REFERENCE') return orderByReference(present);
    const possible = new Map([...present, ...(await this.check.candidates(tenderId, id))].map((one) => [one.id, one]));
    if (chosen.some((one) => !possible.has(one))) throw new DomainError('clarification-note.not-approved');
    const followers = [...possible.values()].filter(({ mergedIntoId }) => mergedIntoId !== null);
    return withFollowers(chosen, followers).map((one) => possible.get(one)!);
  }

  private audit(action: string, note: { id: string; programmeId: string }, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: NOTE_KIND, recordId: note.id, programmeId: note.programmeId, after });
  }
}

/** A question that points elsewhere comes along when the answer is in this note or in an earlier one. */
const answered = ({ state, mergedInto, mergedIntoId }: NoteQuestion, ready: ReadonlySet<string>): boolean =>
  state !== 'MERGED' || mergedInto?.state === 'PUBLISHED' || ready.has(mergedIntoId ?? '');
