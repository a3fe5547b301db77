import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe } from '@koersvast/platform';
import { StartProgrammeRequest } from '../../starting/http/start-programme.request';
import { StartProgramme } from '../../starting/start-programme';
import { ProgrammeQuery } from '../programme.query';
import { ProgrammeListResponse, ProgrammeResponse } from './programme.response';

/** Programma's. */
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly query: ProgrammeQuery,
    private readonly startProgramme: StartProgramme,
  ) {}

  @Get()
  @Access('programme.read')
  async list(): Promise<ProgrammeListResponse> {
    return { items: await this.query.mine(), next: null };
  }

  @Get(':id')
  @Access('programme.read')
  one(@Param('id', IdPipe) id: string): Promise<ProgrammeResponse> {
    return this.query.one(id);
  }

  /** Begint een leeg programma met eigen gemeenten, bouwstenen en werkgroepen. */
  @Post()
  @Creates()
  @Access('programme.create')
  async start(@Body() request: StartProgrammeRequest): Promise<ProgrammeResponse> {
    return this.query.one(await this.startProgramme.execute(request), true);
  }
}
