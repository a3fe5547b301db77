import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { Approvals, Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { RoomLock } from '../../budget-checks/commands/room-lock';
import { stopRefusal } from '../../budget-checks/domain/stop-refusal';
import { BudgetCheck, BudgetCheckQuery } from '../../budget-checks/queries/budget-check.query';
import type { RoomQuestion } from '../../budget-checks/queries/room.query';
import { assertContractYear } from '../../agreed-budgets/domain/budget-version';
import { CommitmentEntity } from '../data/commitment.entity';
import { CommitmentStore } from '../data/commitment.store';
import { commitmentHash } from '../domain/commitment-hash';

export const COMMITMENT_KIND = 'commitment';

export interface NewCommitment {
  contractId?: string;
  year: number;
  municipalityId: string;
  buildingBlockId?: string;
  title: string;
  supplier: string;
  externalNumber?: string;
  decisionReference: string;
  amount: string;
  startsOn: string;
  endsOn: string;
  /** Why it must be, although a rule stops it. */
  overrideReason?: string;
}

/** Commits an amount when there is room; above it the rule decides, and a second person may override a stop. */
@Injectable()
export class EnterCommitment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly contracts: ContractFacts,
    private readonly lock: RoomLock,
    private readonly checks: BudgetCheckQuery,
    private readonly codes: CodeSeries,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** Answers its id. @throws DomainError 403/404 right, 422 what is wrong, or stopped for want of room */
  async execute(programmeId: string, input: NewCommitment): Promise<string> {
    this.unitOfWork.actor.demand('commitment.write', { programmeId });
    await this.assertPlaces(programmeId, input);
    const { contractId = null, year, municipalityId } = input;
    const question = { programmeId, contractId, year, municipalityId };
    const amount = Money.parse(input.amount);
    await this.lock.take(question);
    const check = await this.checks.check(question, amount);
    const stopped = check.verdict === 'STOP';
    if (stopped && !input.overrideReason) throw stopRefusal(check.scopes, amount, '/amount');
    const row = await this.row(programmeId, input, question, stopped);
    await this.store.insert(row);
    this.audit(row, check);
    if (stopped) await this.ask(row);
    else {
      const validOn = this.clock.today();
      await this.store.move(row, { kind: 'ENTERED', amount, validOn, description: row.decisionReference });
    }
    return row.id;
  }

  private ask(row: CommitmentEntity): Promise<string> {
    const { id: recordId, programmeId, code, title } = row;
    return this.approvals.request({
      ...{ kind: COMMITMENT_KIND, recordId, programmeId, contentHash: commitmentHash(row) },
      title: `${code} ${title}`.slice(0, 200),
    });
  }

  private async row(
    programmeId: string,
    input: NewCommitment,
    { contractId, year, municipalityId }: RoomQuestion,
    stopped: boolean,
  ): Promise<CommitmentEntity> {
    const { number, code } = await this.codes.next(programmeId, programmeId, 'VL');
    const { title, supplier, decisionReference, startsOn, endsOn } = input;
    return {
      ...{ id: newId(), programmeId, contractId, year, number, code, kind: 'ENTERED', municipalityId },
      ...{ buildingBlockId: input.buildingBlockId ?? null, title, supplier, decisionReference, startsOn, endsOn },
      ...{ externalNumber: input.externalNumber ?? '', amountCents: Money.parse(input.amount).cents.toString() },
      ...{ state: stopped ? 'REQUESTED' : 'ACTIVE', overrideReason: stopped ? input.overrideReason! : null },
      ...{ decisionNote: null, decidedBy: null, decidedAt: null, rowVersion: 1 },
      ...{ recordedAt: this.clock.now(), recordedBy: this.unitOfWork.actor.userId },
    };
  }

  private audit(row: CommitmentEntity, { verdict, scopes }: BudgetCheck): void {
    const { id: recordId, programmeId, code, year, title, amountCents, state, overrideReason } = row;
    const rooms = scopes.map(({ measured, current, committed, used, after }) => ({
      ...{ measured, current, committed, used, after },
    }));
    this.unitOfWork.audit({
      ...{ action: 'commitment.entered', kind: COMMITMENT_KIND, recordId, programmeId },
      after: { code, year, title, amount: Money.fromCents(amountCents), state, verdict, rooms, overrideReason },
    });
  }

  private async assertPlaces(programmeId: string, input: NewCommitment): Promise<void> {
    if (!Money.parse(input.amount).isPositive()) throw problem('commitment.above-nil', '/amount');
    if (input.endsOn < input.startsOn) throw problem('commitment.term', '/endsOn');
    const [place] = await this.unitOfWork.query<{ municipality: boolean; block: boolean }>(
      `select exists (select 1 from municipality where id = $2 and programme_id = $1) as municipality,
              $3::uuid is null or exists (select 1 from building_block where id = $3 and programme_id = $1) as block`,
      [programmeId, input.municipalityId, input.buildingBlockId ?? null],
    );
    if (!place!.municipality) throw problem('commitment.municipality-unknown', '/municipalityId');
    if (!place!.block) throw problem('commitment.block-unknown', '/buildingBlockId');
    if (!input.contractId) return;
    const contract = (await this.contracts.ofProgramme(programmeId)).find(({ id }) => id === input.contractId);
    if (!contract) throw problem('budget.contract-unknown', '/contractId');
    assertContractYear(input.year, contract);
  }
}

const problem = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
