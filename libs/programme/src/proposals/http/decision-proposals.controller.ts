import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { WriteProposal } from '../commands/write-proposal';
import { ProposalListQuery } from '../queries/proposal-list.query';
import { ProposalListRequest, ReviseProposalRequest, WriteProposalRequest } from './proposal.request';
import { DecisionProposalListResponse, DecisionProposalResponse } from './proposal.response';

/** Voorstellen aan de colleges: één tekst, per gemeente een eigen alinea. De papieren komen via /exports. */
@Controller('decision-proposals')
export class DecisionProposalsController {
  constructor(
    private readonly write: WriteProposal,
    private readonly query: ProposalListQuery,
  ) {}

  @Get()
  @Access('decision-proposal.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ProposalListRequest,
  ): Promise<DecisionProposalListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('decision-proposal.read')
  one(@Param('id', IdPipe) id: string): Promise<DecisionProposalResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('decision.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: WriteProposalRequest): Promise<DecisionProposalResponse> {
    return this.query.one(await this.write.add(programmeId, body));
  }

  @Patch(':id')
  @Access('decision.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseProposalRequest,
  ): Promise<DecisionProposalResponse> {
    await this.write.revise(id, body, rowVersion);
    return this.query.one(id);
  }
}
