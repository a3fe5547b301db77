import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Clock, Mandates, Texts, UnitOfWork } from '@koersvast/platform';
import { LegalityParametersQuery } from '../../legality-parameters/queries/legality-parameters.query';
import { contentOf } from '../data/modification-content';
import { ModificationEntity } from '../data/modification.entity';
import { assessContent, parametersFor } from '../domain/assessment-record';
import { GROUNDS } from '../domain/ground';
import { ModificationContent } from '../domain/modification';
import { proposedMotivation } from '../domain/motivation';
import { QUESTIONS } from '../domain/question';
import type {
  AnswersResponse,
  LegalityTestResponse,
  ModificationApprovalResponse,
  ModificationContractResponse,
  ModificationDetailResponse,
  NotesResponse,
} from '../http/modification.response';
import { plainTest, presentTest, TestRecord } from './legality-test';
import { MinorEntriesQuery } from './minor-entries.query';
import { ModificationListQuery } from './modification-list.query';

/** One change with its test: as it stands now for a draft, as it was approved after that. */
@Injectable()
export class ModificationDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: ModificationListQuery,
    private readonly minor: MinorEntriesQuery,
    private readonly mandates: Mandates,
    private readonly texts: Texts,
    private readonly clock: Clock,
    private readonly law: LegalityParametersQuery,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<ModificationDetailResponse> {
    const head = await this.list.one(id);
    const row = await this.unitOfWork.repo(ModificationEntity).findOneByOrFail({ id });
    const contract = await this.contractOf(row.contractId);
    const content = contentOf(row);
    const { amount, title, effectiveOn, decidedGround, ...rest } = content;
    return {
      ...{ ...head, amount, title, effectiveOn, decidedGround, ...rest, contract },
      ...{ returnedNote: row.returnedNote, withdrawnReason: row.withdrawnReason, contentHash: row.contentHash },
      answers: Object.fromEntries(
        QUESTIONS.map((one) => [one, row.answers[one] ?? null]),
      ) as unknown as AnswersResponse,
      notes: Object.fromEntries(GROUNDS.map((one) => [one, row.notes[one] ?? ''])) as unknown as NotesResponse,
      test: await this.test(row, content, contract),
      approval: row.state === 'SUBMITTED' ? await this.approvalOf(row) : null,
    };
  }

  /** The test of what is entered but not kept yet. @throws DomainError 404 */
  async trial(id: string, change: Partial<ModificationContent>): Promise<LegalityTestResponse> {
    await this.list.one(id);
    const row = await this.unitOfWork.repo(ModificationEntity).findOneByOrFail({ id });
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const contract = await this.contractOf(row.contractId);
    return this.test({ ...row, assessment: null }, { ...contentOf(row), ...given }, contract);
  }

  private async test(row: ModificationEntity, content: ModificationContent, term: ModificationContractResponse) {
    const { entries, net } = await this.minor.before(row.contractId, row.id, row.approvedAt);
    const parameters = parametersFor(content.effectiveOn, this.clock.today(), await this.law.inOrder(row.programmeId));
    const assessment = assessContent(content, term, net, parameters);
    const kept = row.state === 'APPROVED' ? (row.assessment as TestRecord | null) : null;
    return presentTest(kept ?? plainTest(assessment, parameters), entries, proposedMotivation(content, assessment));
  }

  private async contractOf(contractId: string): Promise<ModificationContractResponse> {
    const [row] = await this.unitOfWork.query<ModificationContractResponse>(
      `select id, code, title, contractor, starts_on as "startsOn", ends_on as "endsOn" from contract where id = $1`,
      [contractId],
    );
    return row!;
  }

  private async approvalOf(row: ModificationEntity): Promise<ModificationApprovalResponse | null> {
    const { actor } = this.unitOfWork;
    const [approval] = await this.unitOfWork.query<{ id: string; requestedBy: string; rowVersion: number }>(
      `select id, requested_by as "requestedBy", row_version as "rowVersion" from approval
       where kind = 'modification' and record_id = $1 and state = 'REQUESTED' limit 1`,
      [row.id],
    );
    if (!approval) return null;
    const may = actor.can('modification.approve', { programmeId: row.programmeId });
    return {
      id: approval.id,
      rowVersion: approval.rowVersion,
      mayDecide: may && approval.requestedBy !== actor.userId,
      mandateNote: may ? await this.mandateNote(row) : null,
    };
  }

  private async mandateNote({ programmeId, amountCents }: ModificationEntity): Promise<string | null> {
    const amount = Money.fromCents(amountCents);
    const { refusal } = await this.mandates.judge({ programmeId, matter: 'modification', amount });
    return refusal && this.texts.say(refusal.code, refusal.params);
  }
}
