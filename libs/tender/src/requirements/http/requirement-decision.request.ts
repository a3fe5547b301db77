import { IsUUID } from 'class-validator';

export class AwaitDecisionRequest {
  @IsUUID()
  decisionId: string;
}
