import { Body, Controller, Get, Param, ParseEnumPipe, Patch } from '@nestjs/common';
import { Access, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { ChooseApprovers } from '../commands/choose-approvers';
import { BASELINE_PURPOSES, BaselinePurpose } from '../domain/baseline-purpose';
import { BaselineApproverQuery } from '../queries/baseline-approver.query';
import { ChooseApproversRequest } from './baseline-approver.request';
import { BaselineApproverListResponse } from './baseline-approver.response';

const PURPOSES = Object.fromEntries(BASELINE_PURPOSES.map((one) => [one, one]));

/** Wie akkoord geeft op een baseline: per soort de rollen. */
@Controller('baseline-approvers')
export class BaselineApproversController {
  constructor(
    private readonly choose: ChooseApprovers,
    private readonly query: BaselineApproverQuery,
  ) {}

  @Get()
  @Access('baseline-approver.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<BaselineApproverListResponse> {
    return { items: await this.query.all(programmeId), next: null };
  }

  /** Kiest de rollen die akkoord geven; wat al gevraagd is, blijft zoals het is gevraagd. */
  @Patch(':purpose')
  @Access('baseline-approver.write')
  @TakesIfMatch()
  @TakesProgramme()
  async change(
    @ProgrammeId() programmeId: string,
    @Param('purpose', new ParseEnumPipe(PURPOSES)) purpose: BaselinePurpose,
    @IfMatch() rowVersion: number,
    @Body() { roles }: ChooseApproversRequest,
  ): Promise<BaselineApproverListResponse> {
    await this.choose.execute(programmeId, { purpose, roles, rowVersion });
    return this.list(programmeId);
  }
}
