import { IsPercentageText, RequiredText } from '@koersvast/platform';
import { IsIn, IsInt, Max, Min } from 'class-validator';

import { FIGURE_KINDS, type FigureKind, INDEX_SERIES, type IndexSeries } from '../domain/indexation';

export class AddIndexFigureRequest {
  /** OVA: loonkosten; PPC: prijzen. */
  @IsIn(INDEX_SERIES)
  series: IndexSeries;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Raming of definitief. */
  @IsIn(FIGURE_KINDS)
  kind: FigureKind;

  /**
   * Procenten, tussen -50 en 50.
   * @example "4.18"
   */
  @IsPercentageText()
  percentage: string;

  /** Waar het cijfer is gepubliceerd. */
  @RequiredText(300)
  source: string;
}
