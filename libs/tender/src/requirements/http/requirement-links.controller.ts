import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { LinkRequirement } from '../commands/link-requirement';
import { RequirementListQuery } from '../queries/requirement-list.query';
import { RequirementRelationQuery } from '../queries/requirement-relation.query';
import { AddSourcesRequest, LinkRequirementRequest, UntieRequest } from './requirement-link.request';
import { RequirementLinkListResponse } from './requirement-link.response';
import { RequirementResponse } from './requirement.response';

/** Waar een eis uit komt en wat zij voor andere eisen is. */
@Controller('requirements/:id')
export class RequirementLinksController {
  constructor(
    private readonly link: LinkRequirement,
    private readonly query: RequirementListQuery,
    private readonly relations: RequirementRelationQuery,
  ) {}

  /** Voegt zinnen toe waaruit de eis komt. */
  @Post('sources')
  @Creates()
  @Access('requirement.write')
  async addSources(@Param('id', IdPipe) id: string, @Body() body: AddSourcesRequest): Promise<RequirementResponse> {
    await this.link.addSources(id, body.contributionIds);
    return this.query.one(id);
  }

  /** Haalt een bron weg, met de reden; de koppeling blijft in de historie. */
  @Post('sources/:contributionId/remove')
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  async removeSource(
    @Param('id', IdPipe) id: string,
    @Param('contributionId', IdPipe) contributionId: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: UntieRequest,
  ): Promise<RequirementResponse> {
    await this.link.removeSource(id, contributionId, reason, rowVersion);
    return this.query.one(id);
  }

  /** Koppelingen met andere eisen. */
  @Get('links')
  @Access('requirement.read')
  async links(@Param('id', IdPipe) id: string): Promise<RequirementLinkListResponse> {
    return { items: await this.relations.of(id), next: null };
  }

  /** Koppelt de eis aan een andere: verfijnt, hangt af van, strijdig met, vervangt. */
  @Post('links')
  @Creates()
  @Access('requirement.write')
  async relate(
    @Param('id', IdPipe) id: string,
    @Body() body: LinkRequirementRequest,
  ): Promise<RequirementLinkListResponse> {
    await this.link.relate(id, body.relation, body.otherId);
    return this.links(id);
  }

  /** Haalt de koppeling weg, met de reden. */
  @Post('links/:linkId/remove')
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  async unrelate(
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: UntieRequest,
  ): Promise<RequirementLinkListResponse> {
    await this.link.unrelate(id, linkId, reason, rowVersion);
    return this.links(id);
  }
}
