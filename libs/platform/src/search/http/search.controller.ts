import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '../../access/access.decorator';
import { ProgrammeId } from '../../access/request-decorators';
import { SearchQuery } from '../search.query';
import { SearchRequest } from './search.request';
import { SearchResponse } from './search.response';

@Controller('search')
export class SearchController {
  constructor(private readonly query: SearchQuery) {}

  /** Zoekt in alles wat de gebruiker mag zien; hooguit twintig treffers, de beste eerst. */
  @Get()
  @Access('search.read')
  async find(@Query() { q }: SearchRequest, @ProgrammeId() programmeId: string): Promise<SearchResponse> {
    return { items: await this.query.find(q, programmeId) };
  }
}
