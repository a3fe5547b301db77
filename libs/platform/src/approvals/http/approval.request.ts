import { IsIn, IsOptional, IsString, IsNotEmpty, MaxLength } from 'class-validator';
import { PageRequest } from '../../http/paging';

export class ApproveRequest {
  /** Opmerking bij het akkoord. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class RejectRequest {
  /** Waarom niet; de aanvrager leest dit. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  note: string;
}

export class ApprovalListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['REQUESTED', 'APPROVED', 'REJECTED', 'VOID'])
  state?: 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'VOID';
}
