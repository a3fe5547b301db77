import { IsLocalDate, RequiredText } from '@koersvast/platform';
import { IsInt, Max, Min } from 'class-validator';

export class PlanReportRequest {
  /** Dag van de raad; de andere dagen worden teruggerekend. */
  @IsLocalDate()
  councilOn: string;
}

export class SetPcTermRequest {
  /** Zoals de gemeente het stuk noemt. */
  @RequiredText(120)
  name: string;

  /** Dagen tussen aanleveren en raad. */
  @IsInt()
  @Min(0)
  @Max(180)
  deliveryDays: number;

  /** Dagen tussen college en aanleveren. */
  @IsInt()
  @Min(0)
  @Max(180)
  collegeDays: number;

  /** Dagen tussen tekst en college. */
  @IsInt()
  @Min(0)
  @Max(180)
  textDays: number;

  /** Dagen tussen cijfers en tekst. */
  @IsInt()
  @Min(0)
  @Max(180)
  figuresDays: number;
}
