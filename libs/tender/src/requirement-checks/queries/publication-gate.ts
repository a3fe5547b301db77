import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { named } from '../domain/rules';
import { FindingListQuery } from './finding-list.query';

/** Nothing goes out while a rule that blocks is broken. */
@Injectable()
export class PublicationGate {
  constructor(private readonly findings: FindingListQuery) {}

  /** One requirement: only what is wrong with itself. @throws DomainError 422 with the rules. */
  async demandRequirement(tenderId: string, requirementId: string): Promise<void> {
    const found = await this.findings.blocking(tenderId, [requirementId], false);
    if (found.length === 0) return;
    throw new DomainError('requirement-finding.requirement-blocked', { params: { findings: named(found) } });
  }

  /** A whole Programma van Eisen with its criteria. @throws DomainError 422 with the first findings and their number. */
  async demandAll(tenderId: string, requirementIds: readonly string[]): Promise<void> {
    const found = await this.findings.blocking(tenderId, requirementIds, true);
    if (found.length === 0) return;
    const params = { count: found.length, findings: named(found) };
    throw new DomainError('requirement-finding.blocked', { params });
  }
}
