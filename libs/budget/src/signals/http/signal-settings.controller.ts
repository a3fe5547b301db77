import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, Clock, Creates, ProgrammeId, TakesProgramme, UnitOfWork } from '@koersvast/platform';
import { SetSignalRule } from '../commands/set-signal-rule';
import { SignalSettingsQuery } from '../queries/signal-settings.query';
import { SetSignalRuleRequest } from './signal.request';
import { SignalSettingsResponse } from './signal.response';

/** Wanneer er een signaal is: per soort, gedateerd. */
@Controller('signal-settings')
export class SignalSettingsController {
  constructor(
    private readonly query: SignalSettingsQuery,
    private readonly rule: SetSignalRule,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Access('budget.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<SignalSettingsResponse> {
    const items = await this.query.list(programmeId, this.clock.today());
    return { items, mayWrite: this.unitOfWork.actor.can('signal.write', { programmeId }) };
  }

  /** Stelt een soort in vanaf een dag. De vorige instelling blijft bewaard. */
  @Post()
  @Creates()
  @Access('signal.write')
  @TakesProgramme()
  async set(@ProgrammeId() programmeId: string, @Body() body: SetSignalRuleRequest): Promise<SignalSettingsResponse> {
    await this.rule.execute(programmeId, body);
    return this.list(programmeId);
  }
}
