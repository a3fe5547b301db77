import { LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';

export class PassageRequest {
  @IsUUID()
  municipalityId: string;

  /** Zaaknummer bij deze gemeente. */
  @OptionalText(60)
  caseNumber?: string;

  /** Wat alleen voor deze gemeente geldt. */
  @OptionalText(10000)
  text?: string;
}

class ProposalFields {
  @IsOptional()
  @IsUUID()
  decisionId?: string | null;

  /** Argumenten. */
  @LeftOut()
  @OpenText(20000)
  reasons?: string;

  /** Financiële gevolgen. */
  @LeftOut()
  @OpenText(20000)
  finance?: string;

  /** Communicatie en vervolg. */
  @LeftOut()
  @OpenText(20000)
  followUp?: string;

  /** Per gemeente een eigen alinea; vervangt wat er stond. */
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PassageRequest)
  passages?: PassageRequest[];
}

export class WriteProposalRequest extends ProposalFields {
  @RequiredText(200)
  subject: string;

  /** Wat het college wordt gevraagd te besluiten; één besluitpunt per regel. */
  @RequiredText(20000)
  requested: string;
}

export class ReviseProposalRequest extends ProposalFields {
  @LeftOut()
  @RequiredText(200)
  subject?: string;

  @LeftOut()
  @RequiredText(20000)
  requested?: string;
}

export class ProposalListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  decisionId?: string;
}
