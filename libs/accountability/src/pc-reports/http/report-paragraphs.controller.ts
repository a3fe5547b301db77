import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { WriteParagraph } from '../commands/write-paragraph';
import { ReportWritingQuery } from '../queries/report-writing.query';
import { ReviseParagraphRequest } from './report-writing.request';
import { ReportParagraphResponse } from './report-writing.response';

/** Alinea's van P&C-rapporten. */
@Controller('report-paragraphs/:id')
export class ReportParagraphsController {
  constructor(
    private readonly query: ReportWritingQuery,
    private readonly write: WriteParagraph,
  ) {}

  @Get()
  @Access('report.read')
  one(@Param('id', IdPipe) id: string): Promise<ReportParagraphResponse> {
    return this.query.paragraph(id);
  }

  /** Herschrijft de tekst als nieuwe versie; cijfers die blijven staan, houden hun waarde. */
  @Patch()
  @Access('report.contribute')
  @TakesIfMatch()
  async revise(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseParagraphRequest,
  ): Promise<ReportParagraphResponse> {
    await this.write.revise(id, body.text, rowVersion);
    return this.query.paragraph(id);
  }

  /** Cijfer bijwerken: neemt de cijfers van nu over in de tekst. */
  @Post('refresh-figures')
  @HttpCode(200)
  @Access('report.contribute')
  @TakesIfMatch()
  async refresh(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReportParagraphResponse> {
    await this.write.refresh(id, rowVersion);
    return this.query.paragraph(id);
  }

  /** Tekst klopt nog: de cijfers blijven zoals geschreven en het rapport vermeldt dat. */
  @Post('confirm-text')
  @HttpCode(200)
  @Access('report.contribute')
  @TakesIfMatch()
  async confirm(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReportParagraphResponse> {
    await this.write.confirm(id, rowVersion);
    return this.query.paragraph(id);
  }

  /** Laat de alinea weg uit het rapport; haar versies blijven bewaard. */
  @Post('withdraw')
  @HttpCode(204)
  @Access('report.contribute')
  @TakesIfMatch()
  withdraw(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<void> {
    return this.write.withdraw(id, rowVersion);
  }
}
