import { IsLocalDate, PageRequest } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { SETTLEMENT_KINDS, type SettlementKind } from '../domain/year-end';

export class EstablishSettlementRequest {
  /**
   * Scenario waartoe is besloten.
   * @format uuid
   */
  @IsUUID()
  scenarioId: string;

  /** Voorlopig, of definitief met controleverklaring. */
  @IsIn(SETTLEMENT_KINDS)
  kind: SettlementKind;

  /** Dag waarop de afrekening is vastgesteld. */
  @IsLocalDate()
  establishedOn: string;

  /** Opgave van de partner; bij een definitieve de controleverklaring. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  evidence: string;
}

export class SettlementListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;
}

export class AccountsClosingRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Laatste dag waarop de rekening van het jaar nog boekingen neemt. */
  @IsLocalDate()
  closesOn: string;

  /** Waaruit dat blijkt, bijvoorbeeld de planning van de jaarrekening. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source: string;
}

export class AccountsClosingListRequest {
  /**
   * Programma; leeg: het enige waarin u werkt.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}
