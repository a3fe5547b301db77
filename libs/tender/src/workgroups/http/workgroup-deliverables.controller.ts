import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch, TakesUpload, Upload, UploadedFile } from '@koersvast/platform';
import { KeepDeliverables } from '../commands/keep-deliverables';
import { WorkgroupPageQuery } from '../queries/workgroup-page.query';
import {
  ChangeDeliverableRequest,
  PlanDeliverableRequest,
  PublishDeliverableRequest,
  WithdrawDeliverableRequest,
} from './workgroup.request';
import { WorkgroupDeliverableListResponse, WorkgroupDeliverableResponse } from './workgroup.response';

/** Producten van een werkgroep: gepland, ingeleverd met versies, gepubliceerd. */
@Controller('workgroups/:workgroupId/deliverables')
export class WorkgroupDeliverablesController {
  constructor(
    private readonly query: WorkgroupPageQuery,
    private readonly keep: KeepDeliverables,
  ) {}

  @Get()
  @Access('workgroup.read')
  async list(@Param('workgroupId', IdPipe) workgroupId: string): Promise<WorkgroupDeliverableListResponse> {
    return { items: await this.query.deliverables(workgroupId), next: null };
  }

  @Get(':id')
  @Access('workgroup.read')
  one(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<WorkgroupDeliverableResponse> {
    return this.query.deliverable(workgroupId, id);
  }

  @Post()
  @Creates()
  @Access('workgroup.write')
  async plan(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Body() { title, note, dueOn }: PlanDeliverableRequest,
  ): Promise<WorkgroupDeliverableResponse> {
    const id = await this.keep.plan(workgroupId, { title, note: note ?? '', dueOn: dueOn ?? null });
    return this.query.deliverable(workgroupId, id);
  }

  /** Wijzigt titel, toelichting of dag; een gepubliceerd of ingetrokken product staat vast. */
  @Patch(':id')
  @Access('workgroup.write')
  @TakesIfMatch()
  async change(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeDeliverableRequest,
  ): Promise<WorkgroupDeliverableResponse> {
    await this.keep.change(workgroupId, id, rowVersion, body);
    return this.query.deliverable(workgroupId, id);
  }

  /** Levert een bestand in; een volgend bestand wordt de volgende versie. */
  @Post(':id/hand-in')
  @HttpCode(200)
  @Access('workgroup.deliver')
  @TakesIfMatch()
  @TakesUpload()
  async deliver(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Upload() { name, bytes }: UploadedFile,
  ): Promise<WorkgroupDeliverableResponse> {
    await this.keep.deliver(workgroupId, id, rowVersion, { name, bytes, mediaType: 'application/octet-stream' });
    return this.query.deliverable(workgroupId, id);
  }

  /** Legt vast wanneer en waar het product openbaar werd. */
  @Post(':id/publish')
  @HttpCode(200)
  @Access('workgroup.write')
  @TakesIfMatch()
  async publish(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { publishedOn, publicationId, where }: PublishDeliverableRequest,
  ): Promise<WorkgroupDeliverableResponse> {
    await this.keep.publish(workgroupId, id, rowVersion, {
      publishedOn,
      publicationId: publicationId ?? null,
      where: where ?? '',
    });
    return this.query.deliverable(workgroupId, id);
  }

  /** Trekt een product in dat niet meer komt, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('workgroup.write')
  @TakesIfMatch()
  async withdraw(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawDeliverableRequest,
  ): Promise<WorkgroupDeliverableListResponse> {
    await this.keep.withdraw(workgroupId, id, rowVersion, reason);
    return { items: await this.query.deliverables(workgroupId), next: null };
  }
}
