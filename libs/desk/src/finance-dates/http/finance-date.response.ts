import { ApiProperty } from '@nestjs/swagger';
import { FINANCE_CYCLES, FinanceCycle } from '../domain/finance-date';

export class FinanceDateYearResponse {
  year: number;
  /**
   * De andere dag; null: dit jaar niet.
   * @format date
   */
  on: string | null;
  reason: string;
}

export class FinanceDateResponse {
  code: string;

  @ApiProperty({ enum: FINANCE_CYCLES })
  cycle: FinanceCycle;

  title: string;
  basis: string;
  /** Maand, 1-12; null wanneer de datum een andere volgt. */
  month: number | null;
  day: number | null;
  /** De datum die zij volgt. */
  afterCode: string | null;
  /** Dagen erna; negatief is ervoor. */
  offsetDays: number | null;
  /** Van de wet. */
  fixed: boolean;
  active: boolean;
  /** Meegeleverd met Koersvast. */
  shipped: boolean;
  /**
   * De dag in het gevraagde jaar.
   * @format date
   */
  on: string | null;
  exceptions: FinanceDateYearResponse[];
  mayWrite: boolean;
  /** 0: nog zoals meegeleverd. */
  rowVersion: number;
}

export class FinanceDateListResponse {
  items: FinanceDateResponse[];
  next: string | null;
}
