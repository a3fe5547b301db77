import { IsLocalDate, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PC_DOCUMENTS, type PcDocument, PLAN_STEPS, type PlanStep } from '../../pc-calendar/domain/report-plan';

export class PcPlanListRequest {
  /**
   * Mag weg wanneer u er maar één hebt.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** Jaar waarover de stukken gaan; leeg: alle jaren. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
}

export class MovePcPlanRequest {
  /** Dag van de raad; de andere dagen worden teruggerekend. */
  @IsLocalDate()
  councilOn: string;
}

export class MakePcPlanRequest extends MovePcPlanRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsIn(PC_DOCUMENTS)
  document: PcDocument;

  /** Jaar waarover het stuk gaat. */
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}

export class AskPcPlanTaskRequest {
  @IsIn(PLAN_STEPS)
  step: PlanStep;

  /** Wat er gevraagd wordt. */
  @RequiredText(200)
  title: string;

  /** @format uuid */
  @IsUUID()
  userId: string;

  /** Uiterste dag, op of voor die van de stap. */
  @IsLocalDate()
  dueOn: string;
}
