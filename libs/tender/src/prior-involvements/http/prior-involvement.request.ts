import { IsLocalDate, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  INVOLVEMENT_ROLES,
  INVOLVEMENT_SOURCES,
  InvolvementRole,
  InvolvementSource,
} from '../domain/prior-involvement';

export class MeasureRequest {
  /** Wat de organisatie te weten kwam, naast wat in het overzicht van gelijke informatie staat. */
  @OptionalText(4000)
  information?: string;

  /** Wat is gedaan zodat dit geen voorsprong geeft. */
  @OptionalText(4000)
  measure?: string;

  @IsOptional()
  @IsLocalDate()
  measuredOn?: string;

  /** Waaruit dat blijkt. */
  @OptionalText(4000)
  proof?: string;
}

export class PriorInvolvementRequest extends MeasureRequest {
  @RequiredText(200)
  organisation: string;

  /** Acht cijfers; weg als die er niet zijn. */
  @OptionalText(20)
  kvkNumber?: string;

  @IsIn(INVOLVEMENT_ROLES)
  role: InvolvementRole;

  /** Vanaf wanneer. */
  @IsLocalDate()
  involvedOn: string;
}

export class WithdrawInvolvementRequest {
  @RequiredText(2000)
  reason: string;
}

export class InvolvementListRequest extends PageRequest {
  @IsOptional()
  @IsIn(INVOLVEMENT_ROLES)
  role?: InvolvementRole;

  @IsOptional()
  @IsIn(INVOLVEMENT_SOURCES)
  source?: InvolvementSource;

  @ApiPropertyOptional({ type: 'boolean', description: 'Alleen waar nog geen maatregel staat.' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unmeasured?: boolean;
}
