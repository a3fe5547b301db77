import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageRequest } from '../../http/paging';

export class AuditListRequest extends PageRequest {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  kind?: string;

  @IsOptional()
  @IsUUID()
  recordId?: string;

  @IsOptional()
  @IsUUID()
  actorId?: string;
}
