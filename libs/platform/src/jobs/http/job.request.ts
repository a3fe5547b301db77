import { IsIn, IsOptional } from 'class-validator';
import { PageRequest } from '../../http/paging';

export class JobListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['QUEUED', 'RUNNING', 'DONE', 'DEAD'])
  state?: 'QUEUED' | 'RUNNING' | 'DONE' | 'DEAD';
}
