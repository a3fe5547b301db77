import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, IdPipe, ProgrammeId, TakesProgramme, TakesUpload, Upload, UploadedFile } from '@koersvast/platform';
import { CheckFile } from '../commands/check-file';
import { VerifySnapshot } from '../commands/verify-snapshot';
import { SnapshotQuery } from '../queries/snapshot.query';
import { SnapshotListRequest } from './snapshot.request';
import {
  FileCheckResponse,
  SnapshotListResponse,
  SnapshotResponse,
  SnapshotVerificationResponse,
} from './snapshot.response';

/** Momentopnamen: ondertekende rapporten, die niet meer veranderen. */
@Controller('snapshots')
export class SnapshotsController {
  constructor(
    private readonly query: SnapshotQuery,
    private readonly verify: VerifySnapshot,
    private readonly check: CheckFile,
  ) {}

  @Get()
  @Access('report.read')
  list(@ProgrammeId() programmeId: string, @Query() request: SnapshotListRequest): Promise<SnapshotListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Zegt van een bestand of het een ondertekend papier is, en zo niet wat er anders is. Het bestand wordt niet bewaard. */
  @Post('verifications')
  @HttpCode(200)
  @Access('report.read')
  @TakesProgramme()
  @TakesUpload()
  checkFile(@ProgrammeId() programmeId: string, @Upload() file: UploadedFile): Promise<FileCheckResponse> {
    return this.check.execute(programmeId, file);
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
