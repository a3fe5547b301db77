import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepThemes } from '../commands/keep-themes';
import { ThemeListQuery } from '../queries/theme-list.query';
import { ThemeRequest } from './contribution.request';
import { ContributionThemeListResponse, ContributionThemeResponse } from './contribution.response';

/** Eigen labels waaronder inbreng wordt verzameld. */
@Controller('contribution-themes')
export class ContributionThemesController {
  constructor(
    private readonly keep: KeepThemes,
    private readonly query: ThemeListQuery,
  ) {}

  @Get()
  @Access('contribution.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<ContributionThemeListResponse> {
    return { items: await this.query.all(programmeId), next: null };
  }

  @Post()
  @Creates()
  @Access('contribution.treat')
  @TakesProgramme()
  async make(@ProgrammeId() programmeId: string, @Body() { label }: ThemeRequest): Promise<ContributionThemeResponse> {
    return this.one(programmeId, await this.keep.make(programmeId, label));
  }

  @Patch(':id')
  @Access('contribution.treat')
  @TakesIfMatch()
  @TakesProgramme()
  async rename(
    @ProgrammeId() programmeId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { label }: ThemeRequest,
  ): Promise<ContributionThemeResponse> {
    await this.keep.rename(id, rowVersion, label);
    return this.one(programmeId, id);
  }

  private async one(programmeId: string, id: string): Promise<ContributionThemeResponse> {
    const theme = (await this.query.all(programmeId)).find((each) => each.id === id);
    if (!theme) throw new DomainError('platform.not-found', { status: 404 });
    return theme;
  }
}
