import { Injectable } from '@nestjs/common';
import { DomainError, Money, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { assertValidIn, KeyDimension } from '../../allocation-keys/domain/allocation-key';
import type { AllocationKeyResponse } from '../../allocation-keys/http/allocation-key.response';
import { AllocationKeyQuery } from '../../allocation-keys/queries/allocation-key.query';
import { BudgetSplit, splitBudget, splitByBlock } from '../domain/budget-split';
import type { SplitPreviewResponse } from '../http/agreed-budget.response';

interface SplitBasis {
  programmeId: string;
  year: number;
  versionId: string;
  versionNumber: number;
  agreed: Money;
}

/** A bouwsteen that is divided over the municipalities by a key of its own. */
export interface BlockKey {
  buildingBlockId: string;
  municipalityKeyId: string;
}

export interface ProposedSplit {
  basis: SplitBasis;
  split: BudgetSplit;
  municipalityKey: AllocationKeyResponse;
  buildingBlockKey: AllocationKeyResponse;
}

const BASIS = `
  select b.programme_id as "programmeId", b.year, v.id as "versionId", v.n as "versionNumber", v.agreed_cents as agreed
  from agreed_budget b join agreed_budget_version v on v.id = b.current_version_id where b.id = $1`;

/** What a split with these two keys gives. Preview and application use the same computation. */
@Injectable()
export class SplitPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: AllocationKeyQuery,
  ) {}

  /** @throws DomainError 404 budget, 422 a key that is unknown, of the other dimension or not valid in the year */
  async propose(
    budgetId: string,
    municipalityKeyId: string,
    buildingBlockKeyId: string,
    blockKeys: readonly BlockKey[] = [],
  ): Promise<ProposedSplit> {
    const [row] = await this.unitOfWork.query<Omit<SplitBasis, 'agreed'> & { agreed: string }>(BASIS, [budgetId]);
    if (!row || !this.unitOfWork.actor.can('budget.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const basis = { ...row, agreed: Money.fromCents(row.agreed) };
    const municipalityKey = await this.key(basis, municipalityKeyId, 'MUNICIPALITY', '/municipalityKeyId');
    const buildingBlockKey = await this.key(basis, buildingBlockKeyId, 'BUILDING_BLOCK', '/buildingBlockKeyId');
    const own = await this.ownKeys(basis, buildingBlockKey, blockKeys);
    const [overMunicipalities, overBlocks] = [sharesOf(municipalityKey), sharesOf(buildingBlockKey)];
    const split =
      own.size === 0
        ? splitBudget(basis.agreed, overMunicipalities, overBlocks)
        : splitByBlock(basis.agreed, overMunicipalities, overBlocks, own);
    return { basis, split, municipalityKey, buildingBlockKey };
  }

  async preview(...asked: Parameters<SplitPreviewQuery['propose']>): Promise<SplitPreviewResponse> {
    const { basis, split, municipalityKey, buildingBlockKey } = await this.propose(...asked);
    const names = new Map(
      [...municipalityKey.shares, ...buildingBlockKey.shares].map((share) => [ofId(share), share.name]),
    );
    return {
      agreed: basis.agreed.toString(),
      versionNumber: basis.versionNumber,
      municipalityKeyName: municipalityKey.name,
      buildingBlockKeyName: buildingBlockKey.name,
      municipalities: split.municipalities.map((share) => ({
        ...share,
        amount: share.amount.toString(),
        municipality: names.get(share.municipalityId)!,
      })),
      lines: split.lines.map((line) => ({
        ...line,
        amount: line.amount.toString(),
        municipality: names.get(line.municipalityId)!,
        buildingBlock: names.get(line.buildingBlockId)!,
      })),
    };
  }

  /** @throws DomainError 422 a block twice or not in the key, or a key that cannot divide this year */
  private async ownKeys(basis: SplitBasis, blocks: AllocationKeyResponse, asked: readonly BlockKey[]) {
    const own = new Map<string, ReturnType<typeof sharesOf>>();
    for (const [index, { buildingBlockId, municipalityKeyId }] of asked.entries()) {
      const pointer = `/blockKeys/${index}`;
      const refuse = (code: string) =>
        new DomainError(code, { fields: [{ pointer: `${pointer}/buildingBlockId`, code }] });
      if (own.has(buildingBlockId)) throw refuse('budget.split-block-twice');
      if (!blocks.shares.some((share) => share.buildingBlockId === buildingBlockId)) {
        throw refuse('budget.split-block-unknown');
      }
      const key = await this.key(basis, municipalityKeyId, 'MUNICIPALITY', `${pointer}/municipalityKeyId`);
      own.set(buildingBlockId, sharesOf(key));
    }
    return own;
  }

  private async key(basis: SplitBasis, id: string, dimension: KeyDimension, pointer: string) {
    const key = await this.keys.one(id, dimension).catch(() => null);
    if (!key || key.programmeId !== basis.programmeId) {
      throw new DomainError('budget.key-unknown', { fields: [{ pointer, code: 'budget.key-unknown' }] });
    }
    const { name, validFromDate: validFrom, validToDate: validTo } = key;
    assertValidIn(basis.year, { name, validFrom, validTo }, pointer);
    return key;
  }
}

const ofId = (share: { municipalityId: string | null; buildingBlockId: string | null }): string =>
  (share.municipalityId ?? share.buildingBlockId)!;

const sharesOf = (key: AllocationKeyResponse) =>
  key.shares.map((share) => ({ ofId: ofId(share), percentage: Percentage.parse(share.percentage) }));
