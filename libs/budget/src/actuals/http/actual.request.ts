import { IsMoneyText, PageRequest } from '@koersvast/platform';
import { ApiHideProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LEGAL_BASES, LEDGER_SIDES, LegalBasis, LedgerSide } from '../../ledger/domain/ledger';

export class ActualListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /** Boekjaar. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;

  /** Periode van het boekjaar, 0 tot en met 13. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(13)
  periodNumber?: number;

  @IsOptional()
  @Matches(/^\d\.\d{1,3}[a-d]?$/)
  taskField?: string;

  @IsOptional()
  @IsIn(LEGAL_BASES)
  legalBasis?: LegalBasis;

  @IsOptional()
  @IsIn(LEDGER_SIDES)
  side?: LedgerSide;

  /** Programma in de begroting van de gemeente. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  budgetProgramme?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  importId?: string;

  /** Alleen wat op deze dag bekend was, de dag zelf meegerekend: jjjj-mm-dd. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  knownOn?: string;
}

export class BookedTaskFieldsRequest {
  /** Read by the guard; named here because an unknown parameter is refused. */
  @ApiHideProperty()
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** Boekjaar. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}

export class CorrectActualRequest {
  /** Waarom de boeking niet klopt. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;

  /** Het juiste bedrag; weglaten boekt de regel alleen terug. */
  @IsOptional()
  @IsMoneyText()
  amount?: string | null;
}
