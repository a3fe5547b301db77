import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { KeepMembers } from '../commands/keep-members';
import { WorkgroupPageQuery } from '../queries/workgroup-page.query';
import { AddMemberRequest, ChangeMemberRequest, LeaveRequest, WithdrawMemberRequest } from './workgroup.request';
import { WorkgroupMemberListResponse, WorkgroupMemberResponse } from './workgroup.response';

/** Wie in een werkgroep zit, per organisatie en groep belanghebbenden. */
@Controller('workgroups/:workgroupId/members')
export class WorkgroupMembersController {
  constructor(
    private readonly query: WorkgroupPageQuery,
    private readonly keep: KeepMembers,
  ) {}

  @Get()
  @Access('workgroup.read')
  async list(@Param('workgroupId', IdPipe) workgroupId: string): Promise<WorkgroupMemberListResponse> {
    return { items: await this.query.members(workgroupId), next: null };
  }

  @Get(':id')
  @Access('workgroup.read')
  one(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<WorkgroupMemberResponse> {
    return this.query.member(workgroupId, id);
  }

  @Post()
  @Creates()
  @Access('workgroup.write')
  async add(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Body() body: AddMemberRequest,
  ): Promise<WorkgroupMemberResponse> {
    const id = await this.keep.add(workgroupId, {
      organisationId: body.organisationId ?? null,
      stakeholderGroup: body.stakeholderGroup,
      forClients: body.forClients ?? false,
      name: body.name ?? null,
      function: body.function ?? '',
      email: body.email ?? null,
      isLead: body.isLead ?? false,
      joinedOn: body.joinedOn,
    });
    return this.query.member(workgroupId, id);
  }

  /** Wat u weglaat, blijft zoals het is. */
  @Patch(':id')
  @Access('workgroup.write')
  @TakesIfMatch()
  async change(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeMemberRequest,
  ): Promise<WorkgroupMemberResponse> {
    await this.keep.change(workgroupId, id, rowVersion, body);
    return this.query.member(workgroupId, id);
  }

  /** Beëindigt het lidmaatschap; het lid blijft in het register staan. */
  @Post(':id/leave')
  @HttpCode(200)
  @Access('workgroup.write')
  @TakesIfMatch()
  async leave(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { leftOn }: LeaveRequest,
  ): Promise<WorkgroupMemberResponse> {
    await this.keep.leave(workgroupId, id, rowVersion, leftOn);
    return this.query.member(workgroupId, id);
  }

  /** Haalt weg wie hier per abuis staat, met de reden. Wie echt lid was, vertrekt. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('workgroup.write')
  @TakesIfMatch()
  async withdraw(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawMemberRequest,
  ): Promise<WorkgroupMemberListResponse> {
    await this.keep.withdraw(workgroupId, id, rowVersion, reason);
    return { items: await this.query.members(workgroupId), next: null };
  }
}
