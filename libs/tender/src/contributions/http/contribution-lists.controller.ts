import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Access, Creates, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { EnterContribution } from '../commands/enter-contribution';
import { KeepThemes } from '../commands/keep-themes';
import { TreatContributions } from '../commands/treat-contributions';
import { ContributionListQuery } from '../queries/contribution-list.query';
import { PastePreviewQuery } from '../queries/paste-preview.query';
import { placeOf, treatmentOf } from './contribution.input';
import {
  EnterContributionsRequest,
  GiveThemeRequest,
  PastePreviewRequest,
  TreatContributionsRequest,
} from './contribution.request';
import { BulkTreatmentResponse, MadeContributionsResponse, ThemesGivenResponse } from './contribution.response';
import { PastePreviewResponse } from './suggestion.response';

/** Werkgroepinbreng, vele zinnen tegelijk. */
@Controller('contributions')
export class ContributionListsController {
  constructor(
    private readonly enter: EnterContribution,
    private readonly preview: PastePreviewQuery,
    private readonly treat: TreatContributions,
    private readonly themes: KeepThemes,
    private readonly query: ContributionListQuery,
  ) {}

  /** Laat zien wat een geplakte lijst wordt; er wordt niets bewaard. */
  @Post('paste-preview')
  @HttpCode(200)
  @Access('contribution.write')
  @TakesProgramme()
  async paste(
    @ProgrammeId() programmeId: string,
    @Body() { text }: PastePreviewRequest,
  ): Promise<PastePreviewResponse> {
    return { lines: await this.preview.of(programmeId, text) };
  }

  /** Voert vele zinnen in onder één vraag; alle of geen. */
  @Post('batch')
  @Creates()
  @Access('contribution.write')
  @TakesProgramme()
  async many(
    @ProgrammeId() programmeId: string,
    @Body() body: EnterContributionsRequest,
  ): Promise<MadeContributionsResponse> {
    return { items: await this.query.many(await this.enter.many(placeOf(programmeId, body), body.sentences)) };
  }

  /** Behandelt vele zinnen met één uitkomst en reden; met preview=true alleen wat er zou gebeuren. */
  @Post('treat')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesProgramme()
  treatMany(
    @ProgrammeId() programmeId: string,
    @Body() { items, preview, ...body }: TreatContributionsRequest,
  ): Promise<BulkTreatmentResponse> {
    return this.treat.execute(programmeId, items, treatmentOf(body), preview);
  }

  /** Geeft zinnen een thema, of haalt het weg. */
  @Post('theme')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesProgramme()
  async theme(
    @ProgrammeId() programmeId: string,
    @Body() { ids, themeId }: GiveThemeRequest,
  ): Promise<ThemesGivenResponse> {
    return { changed: await this.themes.give(programmeId, ids, themeId ?? null) };
  }
}
