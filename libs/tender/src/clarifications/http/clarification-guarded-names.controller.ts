import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  Access,
  type ActingRequest,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  ProgrammeId,
  TakesIfMatch,
  UnitOfWork,
} from '@koersvast/platform';
import { AddGuardedName } from '../commands/add-guarded-name';
import { RemoveGuardedName } from '../commands/remove-guarded-name';
import { GuardedNameListQuery } from '../queries/guarded-name-list.query';
import { AddGuardedNameRequest, ClarificationGuardedNameListRequest } from './clarification-guarded-name.request';
import { ClarificationGuardedNameListResponse } from './clarification-guarded-name.response';
import { ReasonRequest } from './clarification-question.request';

/** Namen die in geen nota van een aanbesteding mogen staan. */
@Controller('clarification-guarded-names')
export class ClarificationGuardedNamesController {
  constructor(
    private readonly addName: AddGuardedName,
    private readonly remove: RemoveGuardedName,
    private readonly names: GuardedNameListQuery,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Wie dit opvraagt, staat in de audit. */
  @Get()
  @Access('clarification-question.read-source')
  @OwnTransaction()
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ClarificationGuardedNameListRequest,
    @Req() { actor }: ActingRequest,
  ): Promise<ClarificationGuardedNameListResponse> {
    return this.unitOfWork.run(actor, () => this.names.look(programmeId, request));
  }

  /** Zet een naam op de lijst die nog bij geen vraag is genoemd. */
  @Post()
  @HttpCode(204)
  @Creates()
  @Access('clarification-question.read-source')
  add(@Body() { tenderId, name }: AddGuardedNameRequest): Promise<void> {
    return this.addName.execute(tenderId, name);
  }

  /** Haalt een naam van de lijst, met de reden; de naam van een partij blijft. */
  @Post(':id/remove')
  @HttpCode(204)
  @Access('clarification-question.read-source')
  @TakesIfMatch()
  takeOff(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    return this.remove.execute(id, rowVersion, reason);
  }
}
