import { Injectable } from '@nestjs/common';
import { allocate, DomainError, LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import {
  type ContractDifference,
  ContractDifferenceQuery,
} from '../../municipal-budgets/queries/contract-difference.query';
import {
  MunicipalBudgetFacts,
  type MunicipalBudgetLineFact,
} from '../../municipal-budgets/queries/municipal-budget-facts.query';
import { ProfilePreviewQuery } from '../../municipal-budgets/queries/profile-preview.query';
import type { AmendmentDuration } from '../domain/amendment-state';
import type { AskedRow } from './amendment-content';
import { ProposeAmendment } from './propose-amendment';

export interface DifferenceAsked {
  contractId: string;
  year: number;
  municipalityIds: string[] | null;
  duration: AmendmentDuration;
  /** One proposal for all of them, decided one by one. */
  joint: boolean;
}

/**
 * Turns "verschil contract - begroting" into proposed amendments: a controller still reads, mends and offers them. The
 * lines on the ground of the contract take it in proportion; where there is none yet, the profile says where it goes.
 */
@Injectable()
export class ProposeFromDifference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly differences: ContractDifferenceQuery,
    private readonly facts: MunicipalBudgetFacts,
    private readonly profiles: ProfilePreviewQuery,
    private readonly proposing: ProposeAmendment,
  ) {}

  /** Answers the ids of the proposals. @throws DomainError 403, 422 no difference is left, or no line and no profile */
  async execute(programmeId: string, asked: DifferenceAsked): Promise<string[]> {
    this.unitOfWork.actor.demand('budget-amendment.read', { programmeId });
    const { contractId, year, municipalityIds, duration, joint } = asked;
    const found = (await this.differences.differences({ programmeId, year, contractId })).filter(
      ({ share, difference, asked: pending }) =>
        difference !== null &&
        !difference.minus(pending).isZero() &&
        (!municipalityIds || municipalityIds.includes(share.municipalityId)),
    );
    if (found.length === 0) throw new DomainError('budget-amendment.no-difference', { params: { year } });
    const parts = [];
    for (const one of found) parts.push(await this.part(programmeId, year, one));
    const words = wordsOf(found[0]!, year);
    const content = { ...words, kind: 'CHANGE' as const, duration };
    if (joint && parts.length > 1) {
      return (await this.proposing.proposeJoint(programmeId, year, content, parts)).amendmentIds;
    }
    const ids: string[] = [];
    for (const { municipalBudgetId, rows, agreedBudgetVersionId } of parts) {
      ids.push(await this.proposing.propose(municipalBudgetId, { ...content, rows }, { agreedBudgetVersionId }));
    }
    return ids;
  }

  /** What one municipality still has to add or give back, over its lines. */
  private async part(
    programmeId: string,
    year: number,
    { share, municipalBudgetId, difference, asked }: ContractDifference,
  ) {
    const { contractId, municipalityId, agreedBudgetVersionId } = share;
    const amount = difference!.minus(asked);
    const stand = { programmeId, year, municipalityId, asOf: LocalDate.of(year, 12, 31), knownBefore: 'infinity' };
    const own = (await this.facts.lines(stand)).filter(
      (line) => line.contractId === contractId && line.side === 'COST',
    );
    const rows = own.some(({ current }) => current.isPositive())
      ? overLines(amount, own)
      : await this.overProfile({ programmeId, municipalityId, year }, share.contractCode, contractId, amount);
    return { municipalBudgetId: municipalBudgetId!, rows, agreedBudgetVersionId };
  }

  private async overProfile(
    place: { programmeId: string; municipalityId: string; year: number },
    contractCode: string,
    contractId: string,
    amount: Money,
  ): Promise<AskedRow[]> {
    const { parts } = await this.profiles.divide(place, contractId, amount);
    return parts
      .filter((part) => !part.amount.isZero())
      .map(({ budgetProgrammeId, taskField, category, amount: change }) => ({
        change: change.toString(),
        newLine: {
          ...{ budgetProgrammeId, taskField, category, contractId, side: 'COST' as const },
          legalBasis: category === 'L4.3.3' ? ('JOINT_CONTRIBUTION' as const) : ('CONTRACT' as const),
          ...{
            boundary: 'IN_CONTRACT' as const,
            vatTreatment: 'EXEMPT' as const,
            description: `Contract ${contractCode}`,
          },
        },
      }));
  }
}

/** In proportion to what the lines hold, to the cent. */
function overLines(amount: Money, lines: readonly MunicipalBudgetLineFact[]): AskedRow[] {
  const { shares } = allocate(
    amount,
    lines.map(({ current }) => current),
  );
  return lines
    .map(({ lineId }, index) => ({ lineId, change: shares[index]!.toString() }))
    .filter(({ change }) => !Money.parse(change).isZero());
}

const wordsOf = ({ share }: ContractDifference, year: number) => ({
  title: `Begroting ${year} gelijk aan contract ${share.contractCode}`,
  reason:
    `De begroting wijkt af van het aandeel volgens versie ${share.versionNumber} van het contractbudget ` +
    `(${share.decisionReference}). Dit voorstel brengt haar op het afgesproken bedrag.`,
});
