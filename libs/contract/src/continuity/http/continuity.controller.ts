import { Body, Controller, Get, HttpCode, Param, Patch, Post, Req, StreamableFile } from '@nestjs/common';
import {
  Access,
  ActingRequest,
  attachment,
  Creates,
  Files,
  IdPipe,
  IfMatch,
  OwnTransaction,
  TakesIfMatch,
  TakesUpload,
  UnitOfWork,
  Upload,
  UploadedFile,
} from '@koersvast/platform';
import { JudgeContinuity } from '../commands/judge-continuity';
import { NameMember } from '../commands/name-member';
import { RecordContinuity } from '../commands/record-continuity';
import { ContinuityQuery } from '../queries/continuity.query';
import {
  AgreeLimitsRequest,
  ChangeContinuityMemberRequest,
  ContinuityDocumentRequest,
  JudgeContinuityRequest,
  NameContinuityMemberRequest,
  ReportContinuityRequest,
} from './continuity.request';
import { ContinuityResponse } from './continuity.response';

/** Financiële continuïteit van de partner: alleen voor wie ervoor is aangewezen. */
@Controller()
export class ContinuityController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ContinuityQuery,
    private readonly recording: RecordContinuity,
    private readonly judging: JudgeContinuity,
    private readonly naming: NameMember,
    private readonly files: Files,
  ) {}

  /** De kwartalen van een contract. Wie ze leest, staat in de audit. */
  @Get('contracts/:id/continuity')
  @Access('continuity.read')
  @OwnTransaction()
  page(@Param('id', IdPipe) id: string, @Req() { actor }: ActingRequest): Promise<ContinuityResponse> {
    return this.unitOfWork.run(actor, () => this.query.read(id));
  }

  /** Voert de cijfers van een kwartaal in, of een correctie daarop. */
  @Post('contracts/:id/continuity/reports')
  @Creates()
  @Access('continuity.write')
  async report(@Param('id', IdPipe) id: string, @Body() body: ReportContinuityRequest): Promise<ContinuityResponse> {
    const { liquidity = null, solvency = null, result = null, revenue = null, note, reason, ...rest } = body;
    const figures = { liquidity, solvency, result, revenue, note: note ?? '', reason: reason || null };
    await this.recording.report(id, { ...rest, ...figures });
    return this.query.read(id);
  }

  /** Bewaart een brondocument bij een kwartaal. */
  @Post('contracts/:id/continuity/documents')
  @Creates()
  @Access('continuity.write')
  @TakesUpload({
    quarter: { description: 'Kwartaal, zoals 2027-Q1.' },
    description: { description: 'Wat het is.', optional: true },
  })
  async document(
    @Param('id', IdPipe) id: string,
    @Upload() file: UploadedFile,
    @Body() { quarter, description = '' }: ContinuityDocumentRequest,
  ): Promise<ContinuityResponse> {
    await this.recording.document(id, quarter, file, description);
    return this.query.read(id);
  }

  /** Beoordeelt de cijfers van een kwartaal. */
  @Post('contracts/:id/continuity/judgements')
  @Creates()
  @Access('continuity.write')
  async judge(@Param('id', IdPipe) id: string, @Body() body: JudgeContinuityRequest): Promise<ContinuityResponse> {
    await this.judging.judge(id, body);
    return this.query.read(id);
  }

  /** Legt vast vanaf welke dag andere grenzen gelden. */
  @Post('contracts/:id/continuity/thresholds')
  @Creates()
  @Access('continuity.write')
  async limits(
    @Param('id', IdPipe) id: string,
    @Body() { reason, ...limits }: AgreeLimitsRequest,
  ): Promise<ContinuityResponse> {
    await this.judging.agreeLimits(id, limits, reason);
    return this.query.read(id);
  }

  /** Wijst aan wie de cijfers ziet. */
  @Post('contracts/:id/continuity/members')
  @Creates()
  @Access('continuity.write')
  async name(
    @Param('id', IdPipe) id: string,
    @Body() { userId, watches }: NameContinuityMemberRequest,
  ): Promise<ContinuityResponse> {
    await this.naming.name(id, userId, watches);
    return this.query.read(id);
  }

  @Patch('continuity-members/:id')
  @Access('continuity.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { watches }: ChangeContinuityMemberRequest,
  ): Promise<ContinuityResponse> {
    return this.query.read(await this.naming.change(id, watches, rowVersion));
  }

  /** Haalt iemand uit de kring die de cijfers ziet. */
  @Post('continuity-members/:id/end')
  @HttpCode(200)
  @Access('continuity.write')
  @TakesIfMatch()
  async end(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ContinuityResponse> {
    return this.query.read(await this.naming.end(id, rowVersion));
  }

  /** De inhoud van een brondocument, altijd als bijlage. Wie het ophaalt, staat in de audit. */
  @Get('continuity-documents/:id/content')
  @Access('continuity.read')
  @OwnTransaction()
  async content(@Param('id', IdPipe) id: string, @Req() { actor }: ActingRequest): Promise<StreamableFile> {
    const file = await this.unitOfWork.run(actor, async () => {
      const { fileId, programmeId } = await this.query.fileOf(id);
      this.unitOfWork.audit({ action: 'continuity.document-read', kind: 'continuity', recordId: id, programmeId });
      return this.files.find(fileId);
    });
    return new StreamableFile(await this.files.open(file), {
      type: 'application/octet-stream',
      disposition: attachment(file.name),
      length: file.size,
    });
  }
}
