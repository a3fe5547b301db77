import { OptionalText } from '@koersvast/platform';
import { IsIn, IsUUID } from 'class-validator';

export class DecideCarryRequest {
  /**
   * De structurele wijziging van het eerdere jaar.
   * @format uuid
   */
  @IsUUID()
  budgetAmendmentId: string;

  /** TAKE: overnemen, in een concept in de regels en anders als voorgestelde wijziging; DISMISS: niet overnemen. */
  @IsIn(['TAKE', 'DISMISS'])
  decision: 'TAKE' | 'DISMISS';

  /** Waarom niet; alleen bij niet overnemen. */
  @OptionalText(2000)
  reason?: string;
}
