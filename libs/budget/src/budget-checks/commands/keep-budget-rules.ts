import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { BudgetRuleEntity } from '../data/budget-rule.entity';
import type { RuleAction, RuleScope } from '../domain/budget-check';

export interface NewBudgetRule {
  measured: RuleScope;
  municipalityId?: string;
  action: RuleAction;
  thresholdPercentage: string;
  validFromDate: string;
  decisionReference: string;
}

/** Lays rules down and ends them; a rule that held is never altered. */
@Injectable()
export class KeepBudgetRules {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404 right, 409 the same rule holds in that time, 422 a municipality of elsewhere */
  async add(programmeId: string, input: NewBudgetRule): Promise<string> {
    this.unitOfWork.actor.demand('budget-rule.write', { programmeId });
    const municipalityId = input.municipalityId ?? null;
    if (municipalityId) await this.assertMunicipality(programmeId, municipalityId, input.measured);
    const id = newId();
    await this.unitOfWork.repo(BudgetRuleEntity).insert({
      ...{ id, programmeId, measured: input.measured, municipalityId, action: input.action },
      ...{ thresholdPercent: input.thresholdPercentage, validFrom: input.validFromDate, validTo: null },
      ...{ decisionReference: input.decisionReference, recordedBy: this.unitOfWork.actor.userId },
    });
    this.unitOfWork.audit({
      ...{ action: 'budget-rule.made', kind: 'budget-rule', recordId: id, programmeId, after: { ...input } },
    });
    return id;
  }

  /** @throws DomainError 403, 404, 409 ended before, 412 stale, 422 an end before its start */
  async end(id: string, on: string, rowVersion: number): Promise<void> {
    const rule = await this.unitOfWork
      .repo(BudgetRuleEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!rule) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('budget-rule.write', { programmeId: rule.programmeId });
    assertFresh(rule.rowVersion, rowVersion);
    if (rule.validTo) throw new DomainError('budget-rule.ended', { status: 409 });
    if (on <= rule.validFrom) throw problem('budget-rule.ends-before-start', '/on');
    await this.unitOfWork.repo(BudgetRuleEntity).update(id, { validTo: on, rowVersion: rule.rowVersion + 1 });
    this.unitOfWork.audit({
      ...{ action: 'budget-rule.ended', kind: 'budget-rule', recordId: id, programmeId: rule.programmeId },
      after: { validTo: on },
    });
  }

  private async assertMunicipality(programmeId: string, id: string, measured: RuleScope): Promise<void> {
    if (measured !== 'MUNICIPALITY') throw problem('budget-rule.municipality-overall', '/municipalityId');
    const [row] = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      ...[id, programmeId],
    ]);
    if (!row) throw problem('budget-rule.municipality-unknown', '/municipalityId');
  }
}

const problem = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
