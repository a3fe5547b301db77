import { OptionalText } from '@koersvast/platform';
import { IsBoolean } from 'class-validator';

export class FeedbackMailRequest {
  /** Eigen woorden boven de lijst. */
  @OptionalText(4000)
  intro?: string;

  /** Alleen laten zien wat er zou worden verstuurd. */
  @IsBoolean()
  preview: boolean;
}
