import { OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { CONTRIBUTION_STATES, ContributionState, Outcome, OUTCOMES } from '../domain/contribution';

export class EnterContributionRequest {
  @IsUUID()
  workgroupId: string;

  /** Een van de vragen van het programma. */
  @IsUUID()
  questionId: string;

  /** De zin zoals de werkgroep die zegt, hooguit 4000 tekens. */
  @RequiredText(4000)
  sentence: string;
}

export class ReviseContributionRequest {
  /** De zin in andere woorden, hooguit 4000 tekens. */
  @RequiredText(4000)
  sentence: string;

  /** Waarom de zin anders is. */
  @OptionalText(2000)
  changeReason?: string;
}

export class TreatContributionRequest {
  @IsIn(OUTCOMES)
  outcome: Outcome;

  /** Waarom; de werkgroep leest dit terug. */
  @RequiredText(4000)
  reason: string;
}

export class ContributionListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  workgroupId?: string;

  @IsOptional()
  @IsUUID()
  questionId?: string;

  @IsOptional()
  @IsIn(CONTRIBUTION_STATES)
  state?: ContributionState;

  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;
}
