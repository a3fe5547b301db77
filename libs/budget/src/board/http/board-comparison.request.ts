import { IsLocalDate } from '@koersvast/platform';
import { IsOptional } from 'class-validator';
import { BoardPivotRequest } from './board-pivot.request';

/** Two stands of one division: the one asked for, and the one that it is held against. */
export class BoardComparisonRequest extends BoardPivotRequest {
  /**
   * De stand waarmee wordt vergeleken (jjjj-mm-dd).
   * @format date
   */
  @IsLocalDate()
  thenAsOf: string;

  /**
   * Die stand zoals bekend aan het einde van deze dag (jjjj-mm-dd); leeg: zoals de gevraagde stand.
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  thenKnownAt?: string;
}
