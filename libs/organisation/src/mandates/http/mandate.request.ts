import {
  IsLocalDate,
  IsMoneyText,
  LeftOut,
  OptionalText,
  OpenText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { MATTERS, type Matter } from '../domain/matters';

export class MandateListRequest extends PageRequest {
  @IsOptional()
  @IsIn(MATTERS)
  matter?: Matter;

  /** Stand op de peildatum. */
  @IsOptional()
  @IsIn(['IN_FORCE', 'COMING', 'PAST', 'WITHDRAWN'])
  state?: 'IN_FORCE' | 'COMING' | 'PAST' | 'WITHDRAWN';

  /** Peildatum; weggelaten: vandaag. */
  @IsOptional()
  @IsLocalDate()
  asOf?: string;
}

export class GrantMandateRequest {
  @IsIn(MATTERS)
  matter: Matter;

  /** Aan een rol, of aan een persoon: een van beide. */
  @IsOptional()
  @IsIn(['inkoper', 'contractmanager', 'financien'])
  holderRole?: 'inkoper' | 'contractmanager' | 'financien' | null;

  @IsOptional()
  @IsUUID()
  holderId?: string | null;

  /** Door een gemeente, of door een gezamenlijk orgaan: een van beide. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  /** Tot en met dit bedrag, exclusief btw; weggelaten: zonder bovengrens. */
  @IsOptional()
  @IsMoneyText()
  limit?: string | null;

  @OptionalText(2000)
  conditions?: string;

  /** Kenmerk van het mandaatbesluit. */
  @RequiredText(200)
  decisionReference: string;

  /** Eerste dag. */
  @IsLocalDate()
  startsOn: string;

  /** Laatste dag; weggelaten: tot nader besluit. */
  @IsOptional()
  @IsLocalDate()
  endsOn?: string | null;
}

export class EndMandateRequest {
  /** Laatste dag waarop het mandaat geldt. */
  @IsLocalDate()
  endsOn: string;

  @RequiredText(2000)
  reason: string;
}

export class ReplaceMandateRequest {
  /** Tot en met dit bedrag; weggelaten: zonder bovengrens. */
  @IsOptional()
  @IsMoneyText()
  limit?: string | null;

  @LeftOut()
  @OpenText(2000)
  conditions?: string;

  @RequiredText(200)
  decisionReference: string;

  /** Eerste dag van het nieuwe mandaat; het oude eindigt de dag ervoor. */
  @IsLocalDate()
  startsOn: string;
}

export class WithdrawMandateRequest {
  /** Waarom dit nooit had mogen worden ingevoerd. */
  @RequiredText(2000)
  reason: string;
}
