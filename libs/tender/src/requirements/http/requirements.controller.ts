import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { CreateRequirement } from '../commands/create-requirement';
import { ReviseRequirement } from '../commands/revise-requirement';
import { bareContent, contentOf } from '../domain/requirement-content';
import { RequirementListQuery } from '../queries/requirement-list.query';
import { RequirementOutlineQuery } from '../queries/requirement-outline.query';
import { RequirementVersionQuery } from '../queries/requirement-version.query';
import {
  CreateRequirementRequest,
  RequirementDiffRequest,
  RequirementListRequest,
  RequirementOutlineRequest,
  ReviseRequirementRequest,
} from './requirement.request';
import {
  RequirementCountResponse,
  RequirementDiffResponse,
  RequirementListResponse,
  RequirementOutlineResponse,
  RequirementResponse,
  RequirementVersionListResponse,
} from './requirement.response';

/** Programma van Eisen: eisen, wensen en criteria van een aanbesteding. */
@Controller('requirements')
export class RequirementsController {
  constructor(
    private readonly create: CreateRequirement,
    private readonly revise: ReviseRequirement,
    private readonly query: RequirementListQuery,
    private readonly versions: RequirementVersionQuery,
    private readonly outline: RequirementOutlineQuery,
  ) {}

  /** Eisen van het programma, met de rode draad per regel. */
  @Get()
  @Access('requirement.read')
  list(@ProgrammeId() programmeId: string, @Query() request: RequirementListRequest): Promise<RequirementListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Hoeveel eisen de lijst heeft, geteld tot duizend. */
  @Get('count')
  @Access('requirement.read')
  count(
    @ProgrammeId() programmeId: string,
    @Query() request: RequirementListRequest,
  ): Promise<RequirementCountResponse> {
    return this.query.count(programmeId, request);
  }

  /** De inhoudsopgave: hoeveel eisen per hoofdstuk en per bouwsteen. */
  @Get('outline')
  @Access('requirement.read')
  contents(
    @ProgrammeId() programmeId: string,
    @Query() { tenderId }: RequirementOutlineRequest,
  ): Promise<RequirementOutlineResponse> {
    return this.outline.of(programmeId, tenderId);
  }

  @Get(':id')
  @Access('requirement.read')
  one(@Param('id', IdPipe) id: string): Promise<RequirementResponse> {
    return this.query.one(id);
  }

  /** Maakt een eis, los of uit zinnen van werkgroepen. */
  @Post()
  @Creates()
  @Access('requirement.write')
  async add(@Body() body: CreateRequirementRequest): Promise<RequirementResponse> {
    const { tenderId, kind, title, text, ownerId = null, chapter, position } = body;
    const content = contentOf({ ...bareContent(title, text), ...given(body) });
    const contributionIds = body.contributionIds ?? [];
    const at = { chapter, position };
    return this.query.one(await this.create.execute({ tenderId, kind, content, ownerId, contributionIds, ...at }));
  }

  /** Wijzigt de eis; andere woorden maken een nieuwe versie. */
  @Patch(':id')
  @Access('requirement.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseRequirementRequest,
  ): Promise<RequirementResponse> {
    const { ownerId, chapter, position, changeReason, ...words } = body;
    const change = given(words);
    const at = { ownerId, chapter: chapter === null ? '' : chapter, position };
    await this.revise.execute({ id, rowVersion, change, ...at, changeReason: changeReason ?? '' });
    return this.query.one(id);
  }

  /** Alle versies, de nieuwste eerst: wie, wanneer en waarom. */
  @Get(':id/versions')
  @Access('requirement.read')
  async history(@Param('id', IdPipe) id: string): Promise<RequirementVersionListResponse> {
    return { items: await this.versions.all(id), next: null };
  }

  /** Woord voor woord het verschil tussen twee versies. */
  @Get(':id/diff')
  @Access('requirement.read')
  diff(@Param('id', IdPipe) id: string, @Query() request: RequirementDiffRequest): Promise<RequirementDiffResponse> {
    return this.versions.diff(id, request.from, request.to);
  }
}

const MAY_BE_EMPTY = ['rationale', 'evidence', 'testMethod', 'turnoverMotivation'] as const;

/** What was sent; a text that was sent as null is meant to be empty. */
const given = <Body extends Partial<Record<(typeof MAY_BE_EMPTY)[number], string | null>>>(body: Body): Body => ({
  ...(Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Body),
  ...Object.fromEntries(MAY_BE_EMPTY.filter((key) => body[key] === null).map((key) => [key, ''])),
});
