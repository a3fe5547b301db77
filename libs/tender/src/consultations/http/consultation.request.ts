import { ChangedText, IsLocalDate, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { CONSULTATION_STATES, ConsultationState } from '../domain/consultation-states';

export class CreateConsultationRequest {
  @IsUUID()
  tenderId: string;

  /** Hooguit 200 tekens. */
  @RequiredText(200)
  title: string;

  /** Waarom u de markt raadpleegt; partijen lezen dit. */
  @OptionalText(10000)
  purpose?: string;

  /** publicatieId op TenderNed: één aankondiging. Alleen cijfers. */
  @IsOptional()
  @Matches(/^\d{1,12}$/)
  publicationId?: string | null;

  /** Kenmerk op TenderNed: groepeert de aankondigingen van één aanbesteding. */
  @OptionalText(60)
  tenderReference?: string | null;

  /** Laatste dag voor vragen, jjjj-mm-dd; 2090 of later geldt als geen termijn. */
  @IsOptional()
  @IsLocalDate()
  questionsDue?: string | null;

  /** Laatste dag voor reacties, jjjj-mm-dd; 2090 of later geldt als geen termijn. */
  @IsOptional()
  @IsLocalDate()
  responsesDue?: string | null;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeConsultationRequest {
  @ChangedText(200)
  title?: string;

  @OptionalText(10000)
  purpose?: string | null;

  @IsOptional()
  @Matches(/^\d{1,12}$/)
  publicationId?: string | null;

  @OptionalText(60)
  tenderReference?: string | null;

  @IsOptional()
  @IsLocalDate()
  questionsDue?: string | null;

  @IsOptional()
  @IsLocalDate()
  responsesDue?: string | null;
}

export class MoveConsultationRequest {
  /** Waarom; verplicht wanneer de stap iets overslaat of teruggaat. */
  @OptionalText(2000)
  reason?: string;
}

export class ConsultationListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(CONSULTATION_STATES)
  state?: ConsultationState;
}
