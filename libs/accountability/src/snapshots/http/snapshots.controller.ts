import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, IdPipe, ProgrammeId } from '@koersvast/platform';
import { VerifySnapshot } from '../commands/verify-snapshot';
import { SnapshotQuery } from '../queries/snapshot.query';
import { SnapshotListRequest } from './snapshot.request';
import { SnapshotListResponse, SnapshotResponse, SnapshotVerificationResponse } from './snapshot.response';

/** Momentopnamen: ondertekende rapporten, die niet meer veranderen. */
@Controller('snapshots')
export class SnapshotsController {
  constructor(
    private readonly query: SnapshotQuery,
    private readonly verify: VerifySnapshot,
  ) {}

  @Get()
  @Access('report.read')
  list(@ProgrammeId() programmeId: string, @Query() request: SnapshotListRequest): Promise<SnapshotListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('report.read')
  one(@Param('id', IdPipe) id: string): Promise<SnapshotResponse> {
    return this.query.one(id);
  }

  /** Maakt het rapport opnieuw op uit de vastgelegde invoer en vergelijkt elke hash met wat is ondertekend. */
  @Post(':id/verification')
  @HttpCode(200)
  @Access('report.read')
  verification(@Param('id', IdPipe) id: string): Promise<SnapshotVerificationResponse> {
    return this.verify.execute(id);
  }
}
