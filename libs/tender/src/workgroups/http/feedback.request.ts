import { OptionalText } from '@koersvast/platform';
import { IsBoolean, IsUUID } from 'class-validator';

export class FeedbackMailRequest {
  /** Eigen woorden boven de lijst. */
  @OptionalText(4000)
  intro?: string;

  /** Alleen laten zien wat er zou worden verstuurd. */
  @IsBoolean()
  preview: boolean;
}

export class MinutesMailRequest {
  /** Het overleg van deze werkgroep waarvan het verslag gaat. */
  @IsUUID()
  meetingId: string;

  /** Eigen woorden boven het verslag. */
  @OptionalText(4000)
  intro?: string;

  /** Alleen laten zien wat er zou worden verstuurd. */
  @IsBoolean()
  preview: boolean;
}
