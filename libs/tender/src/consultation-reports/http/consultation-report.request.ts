import { OpenText } from '@koersvast/platform';

export class ConsultationReportRequest {
  /** Aanleiding en context. */
  @OpenText(20000)
  context: string;

  /** Hoe de consultatie verliep. */
  @OpenText(20000)
  process: string;

  /** Wat er met de opbrengst gebeurt. */
  @OpenText(20000)
  followUp: string;
}
