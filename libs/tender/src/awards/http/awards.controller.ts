import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, ProgrammeId } from '@koersvast/platform';
import { RecordAward } from '../commands/record-award';
import { AwardListQuery } from '../queries/award-list.query';
import { AwardListRequest, RecordAwardRequest } from './award.request';
import { AwardListResponse, AwardResponse } from './award.response';

/** Gunning: aan wie de opdracht ging, en op welke eisen. */
@Controller('awards')
export class AwardsController {
  constructor(
    private readonly record: RecordAward,
    private readonly query: AwardListQuery,
  ) {}

  @Get()
  @Access('award.read')
  list(@ProgrammeId() programmeId: string, @Query() request: AwardListRequest): Promise<AwardListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('award.read')
  one(@Param('id', IdPipe) id: string): Promise<AwardResponse> {
    return this.query.one(id);
  }

  /** Legt de gunning vast; een aanbesteding wordt één keer gegund. */
  @Post()
  @Creates()
  @Access('award.write')
  async add(@Body() body: RecordAwardRequest): Promise<AwardResponse> {
    const { tenderId, decidedOn, motivation, offerId, promises } = body;
    const id = offerId
      ? await this.record.fromRanking({ tenderId, offerId, decidedOn, motivation, promises: promises ?? [] })
      : await this.record.byHand({
          tenderId,
          decidedOn,
          motivation,
          baselineId: body.baselineId!,
          contractorName: body.contractorName!,
          contractorKvk: body.contractorKvk!,
          byHandReason: body.byHandReason!,
        });
    return this.query.one(id);
  }
}
