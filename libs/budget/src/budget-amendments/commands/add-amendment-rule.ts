import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AmendmentRuleEntity } from '../data/amendment-rule.entity';

export interface NewAmendmentRule {
  municipalityId: string;
  validFrom: string;
  /** "50000.00"; null: no limit of its own. */
  collegeLimit: string | null;
  structuralToCouncil: boolean;
  decisionReference: string;
}

/** A municipality is stricter than the law about its college, from a day on; what was decided before stays. */
@Injectable()
export class AddAmendmentRule {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 409 there is one from that day, 422 municipality or a limit below nil */
  async execute(programmeId: string, input: NewAmendmentRule): Promise<void> {
    const { actor } = this.unitOfWork;
    const { municipalityId, collegeLimit, ...rule } = input;
    actor.demand('budget-amendment.write', { programmeId, municipalityId });
    const [known] = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      municipalityId,
      programmeId,
    ]);
    if (!known) throw at('/municipalityId', 'municipal-budget.municipality-unknown');
    const limit = collegeLimit === null ? null : Money.parse(collegeLimit);
    if (limit?.isNegative()) throw at('/collegeLimit', 'budget-amendment.limit-below-zero');
    const id = newId();
    const collegeLimitCents = limit?.cents.toString() ?? null;
    const row = { ...rule, id, programmeId, municipalityId, collegeLimitCents, recordedBy: actor.userId };
    await this.unitOfWork.repo(AmendmentRuleEntity).insert(row);
    const audited = { action: 'amendment-rule.added', kind: 'amendment-rule', recordId: id, programmeId };
    this.unitOfWork.audit({ ...audited, after: input });
  }
}

const at = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
