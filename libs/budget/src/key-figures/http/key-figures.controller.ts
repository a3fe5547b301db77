import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import { KeyFigureQuery } from '../queries/key-figure.query';
import { KeyFigureListRequest } from './key-figure.request';
import { KeyFigureListResponse } from './key-figure.response';

/** Gebruik en inwoners per gemeente en jaar, ingelezen met hun bron; sleutels nemen ze over. */
@Controller('key-figures')
export class KeyFiguresController {
  constructor(private readonly query: KeyFigureQuery) {}

  @Get()
  @Access('budget.read')
  async list(
    @ProgrammeId() programmeId: string,
    @Query() { programmeId: _, ...question }: KeyFigureListRequest,
  ): Promise<KeyFigureListResponse> {
    return { items: await this.query.list(programmeId, question), next: null };
  }
}
