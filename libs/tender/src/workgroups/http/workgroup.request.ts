import { ChangedText, IsLocalDate, LeftOut, OpenText, OptionalText, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { WORKGROUP_PHASES, WorkgroupPhase } from '../domain/workgroup';

const emptyIsNone = Transform(({ value }: { value: unknown }) => (value === '' ? null : value));
const lowerCase = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toLowerCase() || null : value,
);

export class ChangeCharterRequest {
  /** De opdracht, hooguit 20000 tekens. */
  @LeftOut()
  @OpenText(20000)
  assignment?: string;

  @LeftOut()
  @IsIn(WORKGROUP_PHASES)
  phase?: WorkgroupPhase;
}

export class AddMemberRequest {
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  /** Een van de groepen belanghebbenden, zoals Onderwijs. */
  @RequiredText(120)
  stakeholderGroup: string;

  /** Spreekt namens cliënten: dan geen naam en geen e-mailadres. */
  @IsOptional()
  @IsBoolean()
  forClients?: boolean;

  @IsOptional()
  @emptyIsNone
  @OptionalText(120)
  name?: string | null;

  /** Functie of rol. */
  @OptionalText(200)
  function?: string;

  /** Zakelijk e-mailadres voor de terugkoppeling. */
  @IsOptional()
  @lowerCase
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @IsOptional()
  @IsBoolean()
  isLead?: boolean;

  @IsLocalDate()
  joinedOn: string;
}

export class ChangeMemberRequest {
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @ChangedText(120)
  stakeholderGroup?: string;

  @LeftOut()
  @IsBoolean()
  forClients?: boolean;

  @IsOptional()
  @emptyIsNone
  @OptionalText(120)
  name?: string | null;

  @LeftOut()
  @OpenText(200)
  function?: string;

  @lowerCase
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @LeftOut()
  @IsBoolean()
  isLead?: boolean;

  @LeftOut()
  @IsLocalDate()
  joinedOn?: string;
}

export class LeaveRequest {
  @IsLocalDate()
  leftOn: string;
}

export class WithdrawMemberRequest {
  /** Waarom dit lid hier niet hoort. */
  @RequiredText(2000)
  reason: string;
}

export class PlanDeliverableRequest {
  @RequiredText(200)
  title: string;

  @OptionalText(4000)
  note?: string;

  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;
}

export class ChangeDeliverableRequest {
  @ChangedText(200)
  title?: string;

  @OptionalText(4000)
  note?: string;

  /** Leeg haalt de dag weg. */
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;
}

export class PublishDeliverableRequest {
  /** Dag van publicatie. */
  @IsLocalDate()
  publishedOn: string;

  /** Publicatienummer van TenderNed (publicatieId), alleen cijfers. */
  @IsOptional()
  @emptyIsNone
  @IsOptional()
  @Matches(/^[0-9]{1,12}$/)
  publicationId?: string | null;

  /** Waar het staat, als dat niet op TenderNed is. */
  @OptionalText(500)
  where?: string;
}

export class WithdrawDeliverableRequest {
  @RequiredText(2000)
  reason: string;
}
