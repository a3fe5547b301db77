import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { assertContractYear } from '../../agreed-budgets/domain/budget-version';
import { SettlementRuleEntity } from '../data/settlement-rule.entity';
import { SettlementSchemeEntity } from '../data/settlement-scheme.entity';
import { assertRules } from '../domain/settlement-rule';
import { readRule, RuleTerms, storeRule, TERMS_OF } from '../domain/stored-rule';

export interface NewSettlementScheme {
  contractId: string;
  fromYear: number;
  decisionReference: string;
  rules: RuleTerms[];
}

/** Records what was agreed about settling, from a contract year on. Other rules are another scheme. */
@Injectable()
export class AddSettlementScheme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
  ) {}

  /** @throws DomainError 403/404 right or contract, 422 a year outside it, a term that is missing, an order that cannot be */
  async execute(programmeId: string, input: NewSettlementScheme): Promise<string> {
    this.unitOfWork.actor.demand('settlement.write', { programmeId });
    const contract = await this.contracts.one(input.contractId);
    if (contract.programmeId !== programmeId) throw new DomainError('platform.not-found', { status: 404 });
    assertContractYear(input.fromYear, contract);
    assertTerms(input.rules);
    const rules = input.rules.map(readRule);
    assertRules(rules);
    const id = newId();
    const { contractId, fromYear, decisionReference } = input;
    await this.unitOfWork.repo(SettlementSchemeEntity).insert({
      ...{ id, programmeId, contractId, fromYear, decisionReference, n: await this.next(contractId) },
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.unitOfWork.repo(SettlementRuleEntity).insert(
      rules.map((rule, position) => ({
        ...{ id: newId(), settlementSchemeId: id, position, kind: rule.kind, terms: storeRule(rule) },
      })),
    );
    this.unitOfWork.audit({
      ...{ action: 'settlement-scheme.made', kind: 'settlement-scheme', recordId: id, programmeId },
      after: { contract: contract.code, fromYear, decision: decisionReference, rules: rules.map(({ kind }) => kind) },
    });
    return id;
  }

  private async next(contractId: string): Promise<number> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `settlement-scheme/${contractId}`,
    ]);
    const [row] = await this.unitOfWork.query<{ n: number }>(
      'select coalesce(max(n), 0) + 1 as n from settlement_scheme where contract_id = $1',
      [contractId],
    );
    return row!.n;
  }
}

/** Every term of the kind is there. @throws DomainError 422 naming each field */
function assertTerms(rules: RuleTerms[]): void {
  const code = 'settlement.term-missing';
  const fields = rules.flatMap((rule, index) =>
    TERMS_OF[rule.kind]
      .filter((term) => rule[term] === undefined || rule[term] === null || rule[term] === '')
      .map((term) => ({ pointer: `/rules/${index}/${term}`, code })),
  );
  if (fields.length > 0) throw new DomainError(code, { fields });
}
