import { PageRequest } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { RULES } from '../domain/rules';

export class RuleListRequest {
  @IsUUID()
  tenderId: string;
}

export class FindingListRequest extends PageRequest {
  @IsUUID()
  tenderId: string;

  /** Code van een regel, bijvoorbeeld PVE-03. */
  @IsOptional()
  @IsIn(RULES.map(({ code }) => code))
  rule?: string;

  @IsOptional()
  @IsIn(['BLOCKS', 'WARNS'])
  severity?: 'BLOCKS' | 'WARNS';

  /** Alleen bij deze eis of dit criterium. */
  @IsOptional()
  @IsUUID()
  recordId?: string;
}
