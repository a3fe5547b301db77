import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { LockContract, LockedContract } from '../../contracts/commands/lock-contract';
import { Colleagues } from '../../contracts/queries/colleagues';
import { HandoverCountEntity } from '../data/handover-count.entity';
import { TransitionStepEntity } from '../data/transition-step.entity';
import { keptCount, StepKind } from '../domain/readiness';

export type StepFields = Pick<TransitionStepEntity, 'kind' | 'title' | 'party' | 'dueOn' | 'note' | 'ownerId'>;
export type StepChange = Partial<
  Pick<TransitionStepEntity, 'title' | 'party' | 'dueOn' | 'doneOn' | 'state' | 'note' | 'ownerId'>
>;

/** What usually must happen; people add and drop. */
const USUAL: [StepKind, string, string][] = [
  ['PLAN', 'Implementatieplan vastgesteld', 'Opdrachtnemer'],
  ['OUTGOING', 'Afspraken met vertrekkende aanbieders', 'Vertrekkende aanbieders'],
  ['COMMUNICATION', 'Gezinnen geïnformeerd over wat er verandert', 'Gezinnen en verwijzers'],
];

/** The transition before the start: steps, the ordinance in every council, and how many young people come over. */
@Injectable()
export class PlanTransition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly contracts: LockContract,
    private readonly colleagues: Colleagues,
  ) {}

  /** Puts the usual steps and one ordinance per municipality in the plan; again adds nothing. @throws DomainError 403, 404, 409. */
  async open(contractId: string): Promise<void> {
    const contract = await this.contract(contractId);
    const [any] = await this.unitOfWork.query('select 1 from transition_step where contract_id = $1 limit 1', [
      contractId,
    ]);
    if (any) return;
    const base = { programmeId: contract.programmeId, contractId, recordedBy: this.unitOfWork.actor.userId };
    const municipalities = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from municipality where programme_id = $1 order by sort',
      [contract.programmeId],
    );
    await this.unitOfWork.repo(TransitionStepEntity).insert([
      ...USUAL.map(([kind, title, party]) => ({ ...base, id: newId(), kind, title, party })),
      ...municipalities.map(({ id: municipalityId, name }) => ({
        ...{ ...base, id: newId(), kind: 'ORDINANCE' as const, municipalityId, party: `Gemeenteraad ${name}` },
        title: `Integrale verordening vastgesteld in ${name}`,
      })),
    ]);
    this.told('transition.opened', contractId, contract.programmeId, { municipalities: municipalities.length });
  }

  /** @throws DomainError 403, 404, 409 the contract has ended, 422 no colleague. */
  async add(contractId: string, fields: StepFields): Promise<void> {
    const { programmeId } = await this.contract(contractId);
    if (fields.ownerId) await this.colleagues.demand(fields.ownerId, programmeId);
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(TransitionStepEntity).insert({ ...fields, id, programmeId, contractId, recordedBy });
    this.told('transition-step.added', id, programmeId, fields);
  }

  /** Done without a day is done today. Answers the contract. @throws DomainError 403, 404, 412, 422. */
  async revise(id: string, change: StepChange, rowVersion: number): Promise<string> {
    const step = await this.unitOfWork
      .repo(TransitionStepEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!step) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: step.programmeId });
    assertFresh(step.rowVersion, rowVersion);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as StepChange;
    if (given.ownerId) await this.colleagues.demand(given.ownerId, step.programmeId);
    const state = given.state ?? step.state;
    const doneOn = state === 'DONE' ? (given.doneOn ?? step.doneOn ?? this.clock.today()) : null;
    await this.unitOfWork
      .repo(TransitionStepEntity)
      .update(id, { ...given, state, doneOn, rowVersion: rowVersion + 1 });
    this.told('transition-step.revised', id, step.programmeId, { ...given, state, doneOn });
    return step.contractId;
  }

  /** Keeps a total per provider and kind of help; a later one replaces it. @throws DomainError 403, 404, 409. */
  async count(contractId: string, provider: string, category: string, amount: number): Promise<void> {
    const { programmeId } = await this.contract(contractId);
    const kept = keptCount(amount);
    const row = { programmeId, contractId, provider, category, ...kept, recordedBy: this.unitOfWork.actor.userId };
    await this.unitOfWork
      .repo(HandoverCountEntity)
      .upsert({ ...row, id: newId() }, { conflictPaths: ['contractId', 'provider', 'category'] });
    // The audit log is no place for a small number either.
    this.told('transition-count.recorded', contractId, programmeId, { provider, category, ...kept });
  }

  private contract(contractId: string): Promise<LockedContract> {
    return this.contracts.execute(contractId, 'contract.write');
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'transition', recordId, programmeId, after });
  }
}
