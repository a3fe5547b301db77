import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { RecordBuildup } from '../commands/record-buildup';
import { BuildupQuery } from '../queries/buildup.query';
import { RecordBuildupRequest } from './buildup.request';
import { BuildupResponse } from './buildup.response';

/** Opbouw van een afgesproken budget: waaruit het bedrag bestaat, met bron. */
@Controller('agreed-budgets/:id/buildup')
export class BuildupController {
  constructor(
    private readonly query: BuildupQuery,
    private readonly record: RecordBuildup,
  ) {}

  @Get()
  @Access('budget.read')
  one(@Param('id', IdPipe) id: string): Promise<BuildupResponse> {
    return this.query.of(id);
  }

  /** Legt de opbouw van de laatste versie vast. Een eerdere opbouw blijft staan. */
  @Post()
  @Access('budget.write')
  @Creates()
  @TakesIfMatch()
  async make(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: RecordBuildupRequest,
  ): Promise<BuildupResponse> {
    await this.record.execute(id, body, rowVersion);
    return this.query.of(id);
  }
}
