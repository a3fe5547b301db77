import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SearchRequest {
  /** Wat er wordt gezocht: code, titel of woorden; vanaf twee tekens. */
  @IsString()
  @MaxLength(200)
  q: string;

  @IsOptional()
  @IsString()
  programmeId?: string;
}
