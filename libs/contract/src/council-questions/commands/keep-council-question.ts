import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { Stations, ThreadKind, TraceLinks } from '@koersvast/trace';
import { CouncilQuestionEntity } from '../data/council-question.entity';
import { CouncilQuestionStore } from '../data/council-question.store';
import { answerTerm } from '../domain/answer-term';
import { CouncilTermsQuery } from '../queries/council-terms.query';

export interface QuestionWords {
  municipalityId: string;
  contractId: string | null;
  title: string;
  question: string;
  askedBy: string;
  /** yyyy-mm-dd */
  receivedOn: string;
  answer: string;
  ownerId: string;
}

const wrong = (field: string, code: string) => new DomainError(code, { fields: [{ pointer: `/${field}`, code }] });

/** Registers a question from a council, and keeps the draft of its answer with the records on which it rests. */
@Injectable()
export class KeepCouncilQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CouncilQuestionStore,
    private readonly terms: CouncilTermsQuery,
    private readonly codes: CodeSeries,
    private readonly stations: Stations,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 422 municipality, contract, owner or day. */
  async register(programmeId: string, words: QuestionWords): Promise<string> {
    this.unitOfWork.actor.demand('council-question.write', { programmeId });
    await this.demand(programmeId, words);
    const term = answerTerm(await this.terms.ofProgramme(programmeId), words.municipalityId, words.receivedOn);
    const row = this.unitOfWork.repo(CouncilQuestionEntity).create({
      ...{ id: newId(), programmeId, ...(await this.codes.next(programmeId, programmeId, 'RV')), ...words, ...term },
      ...{ state: 'DRAFT', rowVersion: 1, recordedBy: this.unitOfWork.actor.userId },
    });
    await this.store.insert(row);
    this.audit('council-question.registered', row, undefined, { code: row.code, ...words, ...term });
    return row.id;
  }

  /** @throws DomainError 403, 404, 409 no draft, 412 stale, 422 municipality, contract, owner or day. */
  async change(id: string, change: Partial<QuestionWords>, rowVersion: number): Promise<void> {
    const row = await this.draft(id, rowVersion);
    const before = wordsOf(row);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: QuestionWords = { ...before, ...given };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await this.demand(row.programmeId, after);
    const { municipalityId, receivedOn } = after;
    const moved = municipalityId !== before.municipalityId || receivedOn !== before.receivedOn;
    const term = moved ? answerTerm(await this.terms.ofProgramme(row.programmeId), municipalityId, receivedOn) : {};
    await this.store.update(row, { ...after, ...term });
    this.audit('council-question.changed', row, before, { ...after, ...term });
  }

  /** The answer rests on this record too. @throws DomainError 403, 404, 409 no draft, 412, 422 not there for this person. */
  async cite(id: string, record: { kind: ThreadKind; id: string }, rowVersion: number): Promise<void> {
    const row = await this.draft(id, rowVersion);
    const card = (await this.stations.cards(record.kind, [record.id])).get(record.id);
    if (!card || card.programmeId !== row.programmeId) throw wrong('id', 'council-question.no-citation');
    await this.links.link({
      ...{ programmeId: row.programmeId, type: 'CITED_IN_ANSWER', from: { ...record, versionId: card.versionId } },
      to: { kind: 'council-question', id },
    });
    await this.store.update(row, {});
  }

  /** @throws DomainError 403, 404 not cited, 409 no draft, 412. */
  async uncite(id: string, recordId: string, rowVersion: number): Promise<void> {
    const row = await this.draft(id, rowVersion);
    const joint = { type: 'CITED_IN_ANSWER' as const, fromId: recordId, toId: id };
    await this.links.untie(joint, 'Niet meer genoemd in het antwoord');
    await this.store.update(row, {});
  }

  /** @throws DomainError 403, 404, 409 no draft, 412 stale. */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.draft(id, rowVersion);
    await this.store.update(row, { state: 'WITHDRAWN', withdrawnReason: reason });
    this.audit('council-question.withdrawn', row, { state: row.state }, { state: 'WITHDRAWN', reason });
  }

  private async draft(id: string, rowVersion: number): Promise<CouncilQuestionEntity> {
    const row = await this.store.lock(id, 'council-question.write', ['DRAFT']);
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  private async demand(programmeId: string, { municipalityId, contractId, ownerId, receivedOn }: QuestionWords) {
    const [found] = await this.unitOfWork.query<{ municipality: boolean; contract: boolean; owner: boolean }>(
      `select exists (select 1 from municipality where id = $2 and programme_id = $1) as municipality,
              $3::uuid is null or exists (select 1 from contract where id = $3 and programme_id = $1) as contract,
              exists (select 1 from role_grant where user_id = $4 and programme_id = $1
                and role in ('inkoper', 'contractmanager', 'financien', 'lezer')) as owner`,
      [programmeId, municipalityId, contractId, ownerId],
    );
    if (!found!.municipality) throw wrong('municipalityId', 'council-question.unknown-municipality');
    if (!found!.contract) throw wrong('contractId', 'council-question.unknown-contract');
    if (!found!.owner) throw wrong('ownerId', 'council-question.unknown-owner');
    if (receivedOn > this.clock.today()) throw wrong('receivedOn', 'council-question.later');
  }

  private audit(action: string, { id, programmeId }: CouncilQuestionEntity, before?: object, after?: object): void {
    this.unitOfWork.audit({ action, kind: 'council-question', recordId: id, programmeId, before, after });
  }
}

const wordsOf = (row: CouncilQuestionEntity): QuestionWords => ({
  ...{ municipalityId: row.municipalityId, contractId: row.contractId, title: row.title, question: row.question },
  ...{ askedBy: row.askedBy, receivedOn: row.receivedOn, answer: row.answer, ownerId: row.ownerId },
});
