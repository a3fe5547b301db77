import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, exportParameter, ExportPaper, ExportParameters, ExportSource, UnitOfWork } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { AwardLetterQuery } from '../queries/award-letter.query';
import { awardLetter } from './award-letter';

/** A letter to one bidder; parameter `letterId`. Once sent, the letter as it went out. */
@Injectable()
@ExportSource('award-letter')
export class AwardLetterExport implements ExportPaper {
  readonly permission = 'award.write';
  readonly formats = ['docx', 'pdf'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: AwardLetterQuery,
    private readonly clock: Clock,
  ) {}

  /** Without the bidder's name: titles stand in lists that others read. */
  async title(parameters: ExportParameters): Promise<string> {
    const [row] = await this.unitOfWork.query<{ code: string }>(
      'select o.code from award_letter l join offer o on o.id = l.offer_id where l.id = $1',
      [exportParameter(parameters, 'letterId')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return `Brief ${row.code}`;
  }

  async make(parameters: ExportParameters, format: 'docx' | 'pdf'): Promise<Buffer> {
    const id = exportParameter(parameters, 'letterId');
    const sent = await this.letters.sent(id);
    if (sent) return renderPaper(sent, format);
    const draft = awardLetter(await this.letters.paper(id, LocalDate.parse(this.clock.today())));
    return renderPaper({ ...draft, draft: true }, format);
  }
}
