import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { AssignTask } from '../commands/assign-task';
import { KeepTasks } from '../commands/keep-tasks';
import { TaskQuery } from '../queries/task.query';
import {
  AddTaskRequest,
  AssignTaskRequest,
  ChangeTaskRequest,
  ChooseTasksRequest,
  TaskListRequest,
  WithdrawTaskRequest,
} from './task.request';
import { ChosenTasksResponse, StandardTaskListResponse, TaskListResponse, TaskResponse } from './task.response';

/** Taken die uit het contracteren volgen, en wie daarin wat doet (RACI). */
@Controller('organisation-tasks')
export class TasksController {
  constructor(
    private readonly query: TaskQuery,
    private readonly keep: KeepTasks,
    private readonly assignment: AssignTask,
  ) {}

  @Get()
  @Access('implementation.read')
  list(@ProgrammeId() programmeId: string, @Query() request: TaskListRequest): Promise<TaskListResponse> {
    return this.query.page(programmeId, request);
  }

  /** De meegeleverde lijst om uit te kiezen. */
  @Get('standard')
  @Access('implementation.read')
  @TakesProgramme()
  async standard(@ProgrammeId() programmeId: string): Promise<StandardTaskListResponse> {
    return { items: await this.query.standard(programmeId), next: null };
  }

  @Get(':id')
  @Access('implementation.read')
  one(@Param('id', IdPipe) id: string): Promise<TaskResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { description = '', ...body }: AddTaskRequest,
  ): Promise<TaskResponse> {
    return this.query.one(await this.keep.add(programmeId, { ...body, description }));
  }

  /** Neemt taken over uit de meegeleverde lijst; wat er al staat, blijft zoals het is. */
  @Post('choose')
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async choose(
    @ProgrammeId() programmeId: string,
    @Body() { codes }: ChooseTasksRequest,
  ): Promise<ChosenTasksResponse> {
    return { added: await this.keep.choose(programmeId, codes) };
  }

  @Patch(':id')
  @Access('implementation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeTaskRequest,
  ): Promise<TaskResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Zegt wat één partij in deze taak doet. */
  @Post(':id/assign')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async assign(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { municipalityId = null, unitId = null, letters, takeOver = false }: AssignTaskRequest,
  ): Promise<TaskResponse> {
    await this.assignment.execute(id, { municipalityId, unitId, letters }, takeOver, rowVersion);
    return this.query.one(id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawTaskRequest,
  ): Promise<TaskResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
