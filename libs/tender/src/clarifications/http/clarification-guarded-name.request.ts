import { PageRequest, RequiredText } from '@koersvast/platform';
import { IsUUID } from 'class-validator';

export class ClarificationGuardedNameListRequest extends PageRequest {
  @IsUUID()
  tenderId: string;
}

export class AddGuardedNameRequest {
  @IsUUID()
  tenderId: string;

  /** Zoals de anonimiteitstoets haar zoekt; hoofdletters maken niet uit. */
  @RequiredText(200)
  name: string;
}
