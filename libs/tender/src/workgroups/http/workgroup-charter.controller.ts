import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { ChangeCharter } from '../commands/change-charter';
import { WorkgroupPageQuery } from '../queries/workgroup-page.query';
import { ChangeCharterRequest } from './workgroup.request';
import { WorkgroupCharterResponse } from './workgroup.response';

/** De opdracht aan een werkgroep en hoe ver zij is. */
@Controller('workgroups/:workgroupId/charter')
export class WorkgroupCharterController {
  constructor(
    private readonly query: WorkgroupPageQuery,
    private readonly changeCharter: ChangeCharter,
  ) {}

  @Get()
  @Access('workgroup.read')
  one(@Param('workgroupId', IdPipe) id: string): Promise<WorkgroupCharterResponse> {
    return this.query.charter(id);
  }

  @Patch()
  @Access('workgroup.write')
  @TakesIfMatch()
  async change(
    @Param('workgroupId', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeCharterRequest,
  ): Promise<WorkgroupCharterResponse> {
    await this.changeCharter.execute(id, rowVersion, body);
    return this.query.charter(id);
  }
}
