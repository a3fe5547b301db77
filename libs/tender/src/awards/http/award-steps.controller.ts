import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  TakesIfMatch,
  type ActingRequest,
} from '@koersvast/platform';
import { AuditedRead } from '../../offers/queries/audited-read';
import { GuardSigning } from '../commands/guard-signing';
import { ProposeDeviation } from '../commands/propose-deviation';
import { SendLetters } from '../commands/send-letters';
import { AwardLetterQuery } from '../queries/award-letter.query';
import { AwardListQuery } from '../queries/award-list.query';
import { AwardStepsQuery } from '../queries/award-steps.query';
import { SigningQuery } from '../queries/signing.query';
import {
  AwardTenderRequest,
  DecideProceedingRequest,
  ProposeDeviationRequest,
  ReviseLetterRequest,
  SendLettersRequest,
  SetClockRequest,
  StartProceedingRequest,
} from './award-steps.request';
import {
  AwardLetterListResponse,
  AwardPromiseListResponse,
  AwardProposalListResponse,
  SigningResponse,
} from './award-steps.response';
import { presentSigning } from './present-signing';

/** Na de gunning: brieven, termijnen, kort geding; en de gunning buiten de rangorde, die een tweede persoon vraagt. */
@Controller('awards')
export class AwardStepsController {
  constructor(
    private readonly deviations: ProposeDeviation,
    private readonly sending: SendLetters,
    private readonly guarding: GuardSigning,
    private readonly awards: AwardListQuery,
    private readonly steps: AwardStepsQuery,
    private readonly letterQuery: AwardLetterQuery,
    private readonly signingQuery: SigningQuery,
    private readonly reads: AuditedRead,
  ) {}

  @Get('proposals')
  @Access('award.read')
  async proposals(@Query() { tenderId }: AwardTenderRequest): Promise<AwardProposalListResponse> {
    return { items: await this.steps.proposals(tenderId), next: null };
  }

  /** Stelt een gunning aan een ander dan de eerste voor; een tweede inkoper geeft akkoord. */
  @Post('proposals')
  @Creates()
  @Access('award.write')
  async propose(
    @Body() { deviationReason, promises, ...body }: ProposeDeviationRequest,
  ): Promise<AwardProposalListResponse> {
    await this.deviations.execute({ ...body, promises: promises ?? [] }, deviationReason);
    return this.proposals({ tenderId: body.tenderId });
  }

  /** Wat de winnaar toezegde. */
  @Get(':id/promises')
  @Access('award.read')
  async promises(@Param('id', IdPipe) id: string): Promise<AwardPromiseListResponse> {
    return { items: await this.steps.promises(id), next: null };
  }

  /** Beide termijnen, procedures, en of er getekend mag worden. */
  @Get(':id/signing')
  @Access('award.read')
  async signing(@Param('id', IdPipe) id: string): Promise<SigningResponse> {
    return presentSigning(await this.signingQuery.of(id));
  }

  /** Legt de termijnen uit het inkoopdocument vast; If-Match "0" als er nog geen zijn. */
  @Patch(':id/clock')
  @Access('award.write')
  @TakesIfMatch()
  async setClock(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetClockRequest,
  ): Promise<SigningResponse> {
    await this.guarding.setClock(id, body, rowVersion);
    return this.signing(id);
  }

  @Get(':id/letters')
  @Access('award.write')
  @OwnTransaction()
  letters(@Req() { actor }: ActingRequest, @Param('id', IdPipe) id: string): Promise<AwardLetterListResponse> {
    return this.reads
      .run(
        actor,
        async () => ({ award: await this.awards.one(id), items: await this.letterQuery.of(id) }),
        ({ award, items }) =>
          items.length > 0
            ? { action: 'award.letters-read', kind: 'award', recordId: id, programmeId: award.programmeId }
            : null,
      )
      .then(({ items }) => ({ items, next: null }));
  }

  /** Wijzigt de woorden van een brief, zolang hij niet is verzonden. */
  @Patch(':id/letters/:letterId')
  @Access('award.write')
  @TakesIfMatch()
  async revise(
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @IfMatch() rowVersion: number,
    @Body() { advantages }: ReviseLetterRequest,
  ): Promise<AwardLetterListResponse> {
    await this.sending.revise(id, letterId, advantages, rowVersion);
    return { items: await this.letterQuery.of(id), next: null };
  }

  /** Alle brieven gaan op deze dag weg, per e-mail of elders verzonden; de termijnen gaan de dag erna in. */
  @Post(':id/letters/send')
  @HttpCode(200)
  @Access('award.write')
  async send(
    @Param('id', IdPipe) id: string,
    @Body() { sentOn, byMail }: SendLettersRequest,
  ): Promise<SigningResponse> {
    await this.sending.send(id, LocalDate.parse(sentOn), byMail ?? false);
    return this.signing(id);
  }

  /** Een inschrijver begon een kort geding; tekenen wacht. */
  @Post(':id/proceedings')
  @Creates()
  @Access('award.write')
  async start(@Param('id', IdPipe) id: string, @Body() body: StartProceedingRequest): Promise<SigningResponse> {
    await this.guarding.start(id, { ...body, reference: body.reference ?? '' });
    return this.signing(id);
  }

  /** De uitspraak, of dat het is ingetrokken. */
  @Post(':id/proceedings/:proceedingId/decide')
  @HttpCode(200)
  @Access('award.write')
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @Param('proceedingId', IdPipe) proceedingId: string,
    @IfMatch() rowVersion: number,
    @Body() body: DecideProceedingRequest,
  ): Promise<SigningResponse> {
    await this.guarding.decide(id, proceedingId, body, rowVersion);
    return this.signing(id);
  }
}
