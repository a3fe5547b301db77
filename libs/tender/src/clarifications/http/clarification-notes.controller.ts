import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { CompileNote } from '../commands/compile-note';
import { MoveNote } from '../commands/move-note';
import { AnswerListQuery } from '../queries/answer-list.query';
import { NoteListQuery } from '../queries/note-list.query';
import {
  ChangeNoteRequest,
  ClarificationAnswerListRequest,
  ClarificationNoteListRequest,
  StartNoteRequest,
} from './clarification-note.request';
import {
  ClarificationAnswerListResponse,
  ClarificationNoteListResponse,
  ClarificationNoteResponse,
} from './clarification-note.response';

/** Notas van Inlichtingen: wat elke partij hetzelfde leest. */
@Controller('clarification-notes')
export class ClarificationNotesController {
  constructor(
    private readonly compile: CompileNote,
    private readonly move: MoveNote,
    private readonly query: NoteListQuery,
    private readonly answers: AnswerListQuery,
  ) {}

  @Get()
  @Access('clarification-note.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ClarificationNoteListRequest,
  ): Promise<ClarificationNoteListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Gepubliceerde antwoorden, ook per eis. */
  @Get('answers')
  @Access('clarification-note.read')
  published(
    @ProgrammeId() programmeId: string,
    @Query() request: ClarificationAnswerListRequest,
  ): Promise<ClarificationAnswerListResponse> {
    return this.answers.page(programmeId, request);
  }

  @Get(':id')
  @Access('clarification-note.read')
  one(@Param('id', IdPipe) id: string): Promise<ClarificationNoteResponse> {
    return this.query.one(id);
  }

  /** Stelt een nota samen uit alle antwoorden met akkoord, op volgorde van verwijzing. */
  @Post()
  @Creates()
  @Access('clarification-note.write')
  async start(@Body() { tenderId, introduction }: StartNoteRequest): Promise<ClarificationNoteResponse> {
    return this.query.one(await this.compile.start(tenderId, introduction ?? ''));
  }

  @Patch(':id')
  @Access('clarification-note.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeNoteRequest,
  ): Promise<ClarificationNoteResponse> {
    await this.compile.change({ id, rowVersion, ...body });
    return this.query.one(id);
  }

  /** Zet de vragen weer op volgorde van verwijzing. */
  @Post(':id/order-by-reference')
  @HttpCode(200)
  @Access('clarification-note.write')
  @TakesIfMatch()
  async order(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ClarificationNoteResponse> {
    await this.compile.change({ id, rowVersion, questionIds: 'BY_REFERENCE' });
    return this.query.one(id);
  }

  /** Vraagt een tweede inkoper om te publiceren. */
  @Post(':id/submit')
  @HttpCode(200)
  @Access('clarification-note.write')
  @TakesIfMatch()
  submit(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ClarificationNoteResponse> {
    return this.step('submit', id, rowVersion);
  }

  /** Haalt de nota terug om haar te verbeteren. */
  @Post(':id/take-back')
  @HttpCode(200)
  @Access('clarification-note.write')
  @TakesIfMatch()
  takeBack(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ClarificationNoteResponse> {
    return this.step('take-back', id, rowVersion);
  }

  /** Geeft een concept op; de vragen blijven en het nummer komt vrij. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('clarification-note.write')
  @TakesIfMatch()
  withdraw(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ClarificationNoteResponse> {
    return this.step('withdraw', id, rowVersion);
  }

  private async step(
    name: 'submit' | 'take-back' | 'withdraw',
    id: string,
    rowVersion: number,
  ): Promise<ClarificationNoteResponse> {
    await this.move.execute(id, rowVersion, name);
    return this.query.one(id);
  }
}
