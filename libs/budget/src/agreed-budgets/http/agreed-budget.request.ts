import { IsLocalDate, IsMoneyText, PageRequest } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BUDGET_STEPS, type BudgetStep } from '../domain/budget-version';

export class CreateAgreedBudgetRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;

  /** Contractjaar. */
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /**
   * Het basisbudget van het jaar.
   * @example "60000000.00"
   */
  @IsMoneyText()
  amount: string;

  /** Besluit waarin het bedrag is overeengekomen. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  decisionReference: string;

  /** Toelichting. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** Eerste dag waarop het bedrag geldt; leeg: 1 januari van het contractjaar. */
  @IsOptional()
  @IsLocalDate()
  validFromDate?: string;
}

export class AddBudgetVersionRequest {
  /** De stap: indexatie, wijziging van de opdracht of volumecorrectie. */
  @IsIn(BUDGET_STEPS)
  kind: BudgetStep;

  /**
   * Wat de stap erbij doet of eraf haalt.
   * @example "2976000.00"
   */
  @IsMoneyText()
  amount: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  decisionReference: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** Eerste dag waarop deze stap geldt. */
  @IsLocalDate()
  validFromDate: string;
}

export class BlockKeyRequest {
  /** @format uuid */
  @IsUUID()
  buildingBlockId: string;

  /**
   * De sleutel over gemeenten van deze bouwsteen.
   * @format uuid
   */
  @IsUUID()
  municipalityKeyId: string;
}

export class SplitBudgetRequest {
  /** @format uuid */
  @IsUUID()
  municipalityKeyId: string;

  /** @format uuid */
  @IsUUID()
  buildingBlockKeyId: string;

  /** Bouwstenen met een eigen sleutel over de gemeenten; de andere volgen de gewone. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => BlockKeyRequest)
  blockKeys?: BlockKeyRequest[];
}

export class AgreedBudgetListRequest extends PageRequest {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;
}
