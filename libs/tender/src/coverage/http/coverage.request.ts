import { PageRequest } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { GAP_CODES, type GapCode } from '../domain/gaps';

export class CoverageRequest {
  @IsUUID()
  tenderId: string;
}

export class CoverageGapListRequest extends PageRequest {
  @IsUUID()
  tenderId: string;

  @IsOptional()
  @IsIn(GAP_CODES)
  gap?: GapCode;
}

export class TraceabilityRequest extends PageRequest {
  @IsUUID()
  tenderId: string;

  /** Alleen eisen zonder bron, zonder antwoord in een nota, zonder verplichting, of met een verdachte koppeling. */
  @IsOptional()
  @IsIn(['SOURCE', 'CLARIFICATION', 'OBLIGATION', 'SUSPECT'])
  gap?: 'SOURCE' | 'CLARIFICATION' | 'OBLIGATION' | 'SUSPECT';
}
