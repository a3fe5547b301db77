import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DraftModification } from '../commands/draft-modification';
import { RecordPublication } from '../commands/record-publication';
import { SubmitModification } from '../commands/submit-modification';
import { ModificationDetailQuery } from '../queries/modification-detail.query';
import { ModificationListQuery } from '../queries/modification-list.query';
import {
  CreateModificationRequest,
  ModificationListRequest,
  PublicationRequest,
  ReviseModificationRequest,
  WithdrawModificationRequest,
} from './modification.request';
import { LegalityTestResponse, ModificationDetailResponse, ModificationListResponse } from './modification.response';

/** Wijzigingen van een contract, elk met de toets aan Aanbestedingswet 2.163b-g. */
@Controller('modifications')
export class ModificationsController {
  constructor(
    private readonly list: ModificationListQuery,
    private readonly detail: ModificationDetailQuery,
    private readonly draft: DraftModification,
    private readonly submission: SubmitModification,
    private readonly publication: RecordPublication,
  ) {}

  /** Register van wijzigingen, over contracten heen. */
  @Get()
  @Access('modification.read')
  page(@Query() request: ModificationListRequest): Promise<ModificationListResponse> {
    return this.list.page(request);
  }

  /** Eén wijziging met haar toets. */
  @Get(':id')
  @Access('modification.read')
  one(@Param('id', IdPipe) id: string): Promise<ModificationDetailResponse> {
    return this.detail.one(id);
  }

  /** Begint een wijziging als concept. */
  @Post()
  @Creates()
  @Access('modification.write')
  async create(@Body() { contractId, ...body }: CreateModificationRequest): Promise<ModificationDetailResponse> {
    return this.detail.one(await this.draft.create(contractId, body));
  }

  /** Bewaart het concept. */
  @Patch(':id')
  @Access('modification.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseModificationRequest,
  ): Promise<ModificationDetailResponse> {
    await this.draft.revise(id, body, rowVersion);
    return this.detail.one(id);
  }

  /** Toetst wat is ingevuld zonder het te bewaren. */
  @Post(':id/trial')
  @HttpCode(200)
  @Access('modification.write')
  trial(@Param('id', IdPipe) id: string, @Body() body: ReviseModificationRequest): Promise<LegalityTestResponse> {
    return this.detail.trial(id, body);
  }

  /** Vraagt een tweede persoon om akkoord. */
  @Post(':id/submit')
  @HttpCode(200)
  @Access('modification.write')
  @TakesIfMatch()
  async submit(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ModificationDetailResponse> {
    await this.submission.execute(id, rowVersion);
    return this.detail.one(id);
  }

  /** Haalt de vraag om akkoord terug; de wijziging is weer een concept. */
  @Post(':id/recall')
  @HttpCode(200)
  @Access('modification.write')
  @TakesIfMatch()
  async recall(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ModificationDetailResponse> {
    await this.submission.recall(id, rowVersion);
    return this.detail.one(id);
  }

  /** Trekt een concept in, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('modification.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawModificationRequest,
  ): Promise<ModificationDetailResponse> {
    await this.draft.withdraw(id, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Legt vast dat de aankondiging is gedaan. */
  @Post(':id/publish')
  @HttpCode(200)
  @Access('modification.write')
  @TakesIfMatch()
  async publish(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: PublicationRequest,
  ): Promise<ModificationDetailResponse> {
    await this.publication.execute(id, body, rowVersion);
    return this.detail.one(id);
  }
}
