import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch, TakesUpload, Upload, UploadedFile } from '@koersvast/platform';
import { JudgeSubmission } from '../commands/judge-submission';
import { MakeRequest } from '../commands/make-request';
import { SendRequest } from '../commands/send-request';
import { TakeInSubmission } from '../commands/take-in-submission';
import { QuarterlyRequestQuery } from '../queries/quarterly-request.query';
import { SubmissionPreviewQuery } from '../queries/submission-preview.query';
import {
  AgreeThresholdRequest,
  ChangeQuarterlyRequest,
  ExplainFindingsRequest,
  MakeQuarterlyRequest,
  SendQuarterlyRequest,
  SubmissionUploadRequest,
} from './quarterly-request.request';
import {
  MailWordsResponse,
  QuarterlyRequestResponse,
  QuartersResponse,
  SubmissionPreviewResponse,
} from './quarterly-request.response';

const FIELDS = {
  receivedOn: { description: 'Dag waarop de partner het stuurde, jjjj-mm-dd; weglaten is vandaag.', optional: true },
  reason: { description: 'Waarom de cijfers wijzigen; nodig vanaf de tweede werkmap.', optional: true },
};

/** Kwartaaluitvragen: wat de partner elk kwartaal wordt gevraagd, en wat terugkomt. */
@Controller()
export class QuarterlyRequestsController {
  constructor(
    private readonly query: QuarterlyRequestQuery,
    private readonly preview: SubmissionPreviewQuery,
    private readonly making: MakeRequest,
    private readonly sending: SendRequest,
    private readonly taking: TakeInSubmission,
    private readonly judging: JudgeSubmission,
  ) {}

  /** Elk kwartaal van een contract tot nu, met wat er ontbreekt. */
  @Get('contracts/:id/quarterly-requests')
  @Access('quarterly-request.read')
  ofContract(@Param('id', IdPipe) id: string): Promise<QuartersResponse> {
    return this.query.ofContract(id);
  }

  /** Maakt de uitvraag over een kwartaal. */
  @Post('contracts/:id/quarterly-requests')
  @Creates()
  @Access('quarterly-request.write')
  async make(
    @Param('id', IdPipe) id: string,
    @Body() { recipient, ...body }: MakeQuarterlyRequest,
  ): Promise<QuarterlyRequestResponse> {
    return this.query.one(await this.making.make(id, { ...body, recipient: recipient ?? '' }));
  }

  /** Legt vast vanaf welke dag een andere grens voor afwijkingen geldt. */
  @Post('contracts/:id/plausibility-thresholds')
  @Creates()
  @Access('quarterly-request.write')
  async threshold(@Param('id', IdPipe) id: string, @Body() body: AgreeThresholdRequest): Promise<QuartersResponse> {
    await this.making.agreeThreshold(id, body);
    return this.query.ofContract(id);
  }

  @Get('quarterly-requests/:id')
  @Access('quarterly-request.read')
  one(@Param('id', IdPipe) id: string): Promise<QuarterlyRequestResponse> {
    return this.query.one(id);
  }

  /** Wijzigt dag of adres; zolang zij niet weg is, wordt de uitvraag opnieuw samengesteld. */
  @Patch('quarterly-requests/:id')
  @Access('quarterly-request.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeQuarterlyRequest,
  ): Promise<QuarterlyRequestResponse> {
    await this.making.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Woorden om mee te beginnen. */
  @Get('quarterly-requests/:id/mail')
  @Access('quarterly-request.write')
  words(@Param('id', IdPipe) id: string): Promise<MailWordsResponse> {
    return this.sending.words(id);
  }

  /** Mailt de werkmap aan de partner. */
  @Post('quarterly-requests/:id/send')
  @HttpCode(200)
  @Access('quarterly-request.write')
  @TakesIfMatch()
  async send(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SendQuarterlyRequest,
  ): Promise<QuarterlyRequestResponse> {
    await this.sending.mailed(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Legt vast dat de werkmap op een andere manier is gegeven. */
  @Post('quarterly-requests/:id/hand-over')
  @HttpCode(200)
  @Access('quarterly-request.write')
  @TakesIfMatch()
  async handOver(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<QuarterlyRequestResponse> {
    await this.sending.handedOver(id, rowVersion);
    return this.query.one(id);
  }

  /** Laat zien wat een ingevulde werkmap zou brengen; bewaart niets. */
  @Post('quarterly-requests/:id/preview')
  @HttpCode(200)
  @Access('quarterly-request.write')
  @TakesUpload()
  look(@Param('id', IdPipe) id: string, @Upload() file: UploadedFile): Promise<SubmissionPreviewResponse> {
    return this.preview.of(id, file);
  }

  /** Verwerkt een ingevulde werkmap: waarden van KPI's en bestedingen samen, of niets. */
  @Post('quarterly-requests/:id/submissions')
  @Creates()
  @Access('quarterly-request.write')
  @TakesUpload(FIELDS)
  @TakesIfMatch()
  async take(
    @Param('id', IdPipe) id: string,
    @Upload() { name, bytes }: UploadedFile,
    @IfMatch() rowVersion: number,
    @Body() { receivedOn, reason }: SubmissionUploadRequest,
  ): Promise<QuarterlyRequestResponse> {
    await this.taking.execute(id, { name, bytes, receivedOn: receivedOn ?? null, reason: reason || null }, rowVersion);
    return this.query.one(id);
  }

  /** Legt bij bevindingen vast waarom het zo goed is. */
  @Post('quarterly-requests/:id/explain')
  @HttpCode(200)
  @Access('quarterly-request.write')
  async explain(
    @Param('id', IdPipe) id: string,
    @Body() { findingIds, explanation }: ExplainFindingsRequest,
  ): Promise<QuarterlyRequestResponse> {
    await this.judging.explain(findingIds, id, explanation);
    return this.query.one(id);
  }

  /** Neemt de opgave aan; daarna kan alleen een correctie haar nog wijzigen. */
  @Post('quarterly-requests/:id/accept')
  @HttpCode(200)
  @Access('quarterly-request.write')
  @TakesIfMatch()
  async accept(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<QuarterlyRequestResponse> {
    await this.judging.accept(id, rowVersion);
    return this.query.one(id);
  }
}
