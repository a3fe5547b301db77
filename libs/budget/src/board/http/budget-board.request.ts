import { IsLocalDate } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** Which budget, at which stand. */
export class BoardStandRequest {
  /** Contractjaar. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /**
   * Contract; mag weg wanneer het programma er voor dat jaar één heeft.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  /**
   * Alleen deze gemeente.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /**
   * Stand op deze dag (jjjj-mm-dd); leeg: het einde van de laatste opgegeven maand.
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  asOf?: string;

  /**
   * Zoals bekend aan het einde van deze dag (jjjj-mm-dd); leeg: alles wat nu bekend is.
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  knownAt?: string;

  /** @format uuid */
  @IsOptional()
  @IsString()
  programmeId?: string;
}

export class BudgetBoardRequest extends BoardStandRequest {
  /** Waaronder de regels worden opgeteld; leeg: per gemeente. */
  @IsOptional()
  @IsIn(['municipality', 'building-block'])
  groupBy?: 'municipality' | 'building-block';
}

export class BoardBookingsRequest extends BoardStandRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;

  /** Alleen deze maand, 1 tot en met 12. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number;

  /** Vervolg na deze bladzijde: de waarde `next` van het vorige antwoord. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string;

  /** Aantal per bladzijde, hooguit 200. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
