import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '../../access/access.decorator';
import { AuditListQuery } from '../audit-list.query';
import { AuditListRequest } from './audit.request';
import { AuditListResponse, AuditVerificationResponse } from './audit.response';

/** Wie deed wat, wanneer en vanwaar. */
@Controller('audit-events')
export class AuditController {
  constructor(private readonly query: AuditListQuery) {}

  @Get()
  @Access('audit.read')
  list(@Query() request: AuditListRequest): Promise<AuditListResponse> {
    return this.query.page(request, request);
  }

  /** Rekent de hele keten na. */
  @Get('verification')
  @Access('audit.read')
  async verification(): Promise<AuditVerificationResponse> {
    const firstBroken = await this.query.firstBroken();
    return { whole: firstBroken === null, firstBroken };
  }
}
