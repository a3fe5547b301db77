import { IsLocalDate, IsPercentageText, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IV3_KINDS, type Iv3Kind } from '../domain/iv3-code';

/** Welk programma; mag weg wanneer u er maar één hebt. */
class OfProgrammeRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  programmeId?: string;
}

export class Iv3CodeListRequest extends OfProgrammeRequest {
  @IsOptional()
  @IsIn(IV3_KINDS)
  kind?: Iv3Kind;
}

export class AddIv3CodeRequest {
  @IsIn(IV3_KINDS)
  kind: Iv3Kind;

  @RequiredText(12)
  code: string;

  @RequiredText(160)
  name: string;

  /** De code waaronder deze in een reeks over jaren staat. */
  @IsOptional()
  @Matches(/^[LB]?\d(\.\d{1,3}){1,2}[a-d]?$/)
  trendCode?: string | null;

  @IsLocalDate()
  validFrom: string;

  /** Eerste dag waarop zij niet meer geldt; leeg: tot nader order. */
  @IsOptional()
  @IsLocalDate()
  validTo?: string | null;

  /** Waar de code is bekendgemaakt. */
  @RequiredText(300)
  source: string;
}

export class BudgetProgrammeListRequest extends OfProgrammeRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;
}

export class AddBudgetProgrammeRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @RequiredText(20)
  code: string;

  @RequiredText(160)
  name: string;

  @IsLocalDate()
  validFrom: string;

  @IsOptional()
  @IsLocalDate()
  validTo?: string | null;
}

export class TaskFieldShareRequest {
  /** @format uuid */
  @IsUUID()
  budgetProgrammeId: string;

  @Matches(/^\d\.\d{1,3}[a-d]?$/)
  taskField: string;

  @Matches(/^L\d(\.\d{1,2}){1,2}$/)
  category: string;

  /**
   * Boven nul; samen precies 100.
   * @example "52.5"
   */
  @IsPercentageText()
  @Matches(/[1-9]/)
  percentage: string;
}

export class TaskFieldProfileListRequest extends OfProgrammeRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;
}

export class AddTaskFieldProfileRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  /** @format uuid */
  @IsUUID()
  contractId: string;

  /** Eerste dag waarop het profiel geldt. */
  @IsLocalDate()
  validFrom: string;

  /** Het besluit waarin het profiel is vastgelegd. */
  @RequiredText(200)
  decisionReference: string;

  /** Samen precies 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => TaskFieldShareRequest)
  shares: TaskFieldShareRequest[];
}
