import { Injectable } from '@nestjs/common';
import { Clock, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { RankingQuery } from '../queries/ranking.query';
import { TenderFrameQuery } from '../queries/tender-frame.query';
import { adviceReport } from './advice-report';

/** The advice to award; parameter `assessmentId`. Before it is fixed: a draft. */
@Injectable()
@ExportSource('award-advice')
export class AdviceExport implements ExportPaper {
  readonly permission = 'assessment.write';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly rankings: RankingQuery,
    private readonly frames: TenderFrameQuery,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { tenderId } = await this.rankings.of(exportParameter(parameters, 'assessmentId'));
    return `Gunningsadvies ${(await this.frames.of(tenderId)).tenderCode}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const ranking = await this.rankings.of(exportParameter(parameters, 'assessmentId'));
    return renderPaper(adviceReport(await this.frames.of(ranking.tenderId), ranking, this.clock.now()), format);
  }
}
