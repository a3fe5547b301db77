import { Matches } from 'class-validator';

export class MonthlySheetRequest {
  /** @example "2027-03" */
  @Matches(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
  month: string;
}
