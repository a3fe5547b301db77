import { ArrayMaxSize, ArrayNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';

export class ChooseIndicatorsRequest {
  @IsUUID()
  contractId: string;

  /** Codes van meegeleverde KPI's. */
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  codes: string[];
}
