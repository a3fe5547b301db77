import { IsLocalDate, IsMoneyText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { LEDGER_SIDES, LEGAL_BASES, type LedgerSide, type LegalBasis } from '../../ledger/domain/ledger';
import { BOUNDARIES, type Boundary, VAT_TREATMENTS, type VatTreatment } from '../domain/budget-line-amount';

export class MunicipalBudgetListRequest extends PageRequest {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;
}

export class BudgetStandRequest {
  /**
   * Stand op deze dag; leeg: het einde van het jaar.
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  asOf?: string;

  /**
   * Zoals bekend aan het einde van deze dag; leeg: nu.
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  knownAt?: string;
}

export class OpenMunicipalBudgetRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}

export class AdoptMunicipalBudgetRequest {
  /** Het raadsbesluit. */
  @RequiredText(200)
  decisionReference: string;

  /** De dag van de raad. */
  @IsLocalDate()
  decidedOn: string;
}

export class BudgetLineContentRequest {
  /** @format uuid */
  @IsUUID()
  budgetProgrammeId: string;

  @Matches(/^\d\.\d{1,3}[a-d]?$/)
  taskField: string;

  @Matches(/^[LB]\d(\.\d{1,2}){1,2}$/)
  category: string;

  @IsIn(LEDGER_SIDES)
  side: LedgerSide;

  @IsIn(LEGAL_BASES)
  legalBasis: LegalBasis;

  @IsIn(BOUNDARIES)
  boundary: Boundary;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string | null;

  @RequiredText(400)
  description: string;
}

export class BudgetLineRequest extends BudgetLineContentRequest {
  @IsIn(VAT_TREATMENTS)
  vatTreatment: VatTreatment;

  /**
   * Exclusief btw.
   * @example "125000.00"
   */
  @IsMoneyText()
  net: string;

  /** De btw; leeg: geen. */
  @IsOptional()
  @IsMoneyText()
  vat?: string;
}

export class ContractLinesRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;
}

export class BudgetDifferenceRequest extends BudgetStandRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;
}
