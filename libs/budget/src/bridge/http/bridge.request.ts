import { IsLocalDate } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class BridgeRequest {
  /**
   * Programma; leeg: het enige waarin u werkt.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** @format uuid */
  @IsUUID()
  contractId: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Stand op; leeg: vandaag, binnen het jaar. */
  @IsOptional()
  @IsLocalDate()
  asOf?: string;

  /** Bekend op; leeg: nu. */
  @IsOptional()
  @IsLocalDate()
  knownAt?: string;
}
