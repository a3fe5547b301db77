import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Access, Creates } from '../../access/access.decorator';
import { IfMatch, ProgrammeId, TakesIfMatch } from '../../access/request-decorators';
import { IdPipe } from '../../http/id.pipe';
import { SavedViewQuery } from '../saved-view.query';
import { SavedViewStore } from '../saved-view.store';
import {
  AddSavedViewRequest,
  ChangeSavedViewRequest,
  DefaultSavedViewRequest,
  SavedViewListRequest,
} from './saved-view.request';
import { SavedViewListResponse, SavedViewResponse } from './saved-view.response';

/** Bewaarde weergaven van lijsten: eigen, of gedeeld in het programma. */
@Controller('saved-views')
@Access('saved-view.keep')
export class SavedViewsController {
  constructor(
    private readonly store: SavedViewStore,
    private readonly query: SavedViewQuery,
  ) {}

  @Get()
  list(@ProgrammeId() programmeId: string, @Query() request: SavedViewListRequest): Promise<SavedViewListResponse> {
    return this.query.page(programmeId, request.screen, request);
  }

  @Get(':id')
  one(@Param('id', IdPipe) id: string): Promise<SavedViewResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  async add(@Body() { programmeId, screen, ...view }: AddSavedViewRequest): Promise<SavedViewResponse> {
    return this.query.one(await this.store.add(programmeId, screen, view));
  }

  /** Met welke weergave een lijst voor u opent. */
  @Put('default')
  @HttpCode(204)
  async setDefault(@Body() { programmeId, screen, viewId }: DefaultSavedViewRequest): Promise<void> {
    await this.store.setDefault(programmeId, screen, viewId ?? null);
  }

  @Patch(':id')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeSavedViewRequest,
  ): Promise<SavedViewResponse> {
    await this.store.change(id, rowVersion, body);
    return this.query.one(id);
  }

  /** Gooit een eigen weergave weg. */
  @Delete(':id')
  @HttpCode(204)
  @TakesIfMatch()
  async remove(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<void> {
    await this.store.remove(id, rowVersion);
  }
}
