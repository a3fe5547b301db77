import { PROCEDURE_REGIMES, type ProcedureRegime, TERM_CODES, type TermCode } from '@koersvast/kernel';
import { IsLocalDate, RequiredText } from '@koersvast/platform';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class AddLegalTermRequest {
  @IsIn(TERM_CODES)
  code: TermCode;

  @IsIn(PROCEDURE_REGIMES)
  regime: ProcedureRegime;

  /** Kalenderdagen; leeg: vanaf de ingangsdatum eist de wet hier niets. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3660)
  days?: number | null;

  /** Artikel van de Aanbestedingswet 2012, zoals 2.71. */
  @RequiredText(60)
  article: string;

  /** Waar de wijziging is bekendgemaakt, zoals het nummer van het Staatsblad. */
  @RequiredText(300)
  source: string;

  /** Eerste dag waarop dit geldt. */
  @IsLocalDate()
  validFrom: string;
}
