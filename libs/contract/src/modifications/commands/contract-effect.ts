import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ReviseContract } from '../../contracts/commands/revise-contract';
import { ContractVersionStore } from '../../contracts/data/contract-version.store';
import { stepOn } from '../../contracts/domain/contract-course';
import type { ModificationEntity } from '../data/modification.entity';
import type { ModificationContent } from '../domain/modification';
import { changedTerms, yearsBelowZero } from '../domain/changed-terms';

/** Writes an approved change into the contract: its version from the day on which the change takes effect. */
@Injectable()
export class ContractEffect {
  constructor(
    private readonly revision: ReviseContract,
    private readonly versions: ContractVersionStore,
  ) {}

  /** Whether the years of the contract can bear the change. @throws DomainError 422 naming the years that cannot. */
  async demand(contractId: string, { effectiveOn, years }: ModificationContent): Promise<void> {
    const step = stepOn(await this.versions.course(contractId), effectiveOn!);
    const below = step ? yearsBelowZero(step.terms.yearValues, years) : [];
    if (below.length === 0) return;
    const code = 'modification.year-below-zero';
    const params = { years: below.join(', ') };
    throw new DomainError(code, { params, fields: [{ pointer: '/years', code, params }] });
  }

  /** Answers the id of the contract version. @throws DomainError 409 the contract is a draft or ended, 422 terms. */
  async apply(row: ModificationEntity, today: string): Promise<string | null> {
    const validFrom = row.effectiveOn!;
    const step = stepOn(await this.versions.course(row.contractId), validFrom);
    const change = step ? changedTerms(step.terms, row, today) : {};
    const { id: modificationId, code, title } = row;
    const reason = `${code} ${title}`;
    return this.revision.apply(row.contractId, { validFrom, change, reason, source: 'MODIFICATION', modificationId });
  }
}
