import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import {
  Clock,
  ExportFormat,
  exportParameter,
  ExportPaper,
  ExportParameters,
  ExportSource,
  UnitOfWork,
} from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { DecisionQuery } from '../../decisions/decision.query';
import { ShiftPreviewQuery } from '../../planning/queries/shift-preview.query';
import type { RouteStopResponse } from '../../planning/http/milestone.response';
import type { DecisionProposalResponse, PassageResponse } from '../http/proposal.response';
import { ProposalListQuery } from '../queries/proposal-list.query';
import { collegeProposal } from './college-proposal';

interface ProgrammeRow {
  organisation: string;
  fictitious: boolean;
}

/** The proposal to the college of one municipality, as a document to hand in. */
@Injectable()
@ExportSource('college-proposal')
export class CollegeProposalPaperSource implements ExportPaper {
  readonly permission = 'decision-proposal.read';
  readonly formats = ['docx', 'pdf'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalListQuery,
    private readonly decisions: DecisionQuery,
    private readonly planning: ShiftPreviewQuery,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { proposal, passage } = await this.chosen(parameters);
    return `Collegevoorstel ${passage.municipality}: ${proposal.subject}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const { proposal, passage } = await this.chosen(parameters);
    const [programme] = await this.unitOfWork.query<ProgrammeRow>(
      `select p.fictitious_amounts as fictitious, concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort)
                from municipality m where m.programme_id = p.id)) as organisation
       from programme p where p.id = $1`,
      [proposal.programmeId],
    );
    const decision = proposal.decisionId ? await this.decisions.one(proposal.decisionId) : null;
    const paper = collegeProposal({
      ...programme!,
      proposal,
      passage,
      today: this.clock.today(),
      madeAt: this.clock.now().toISOString(),
      questions: decision?.questions ?? [],
      stops: await this.stops(proposal, passage),
    });
    return renderPaper(paper, format);
  }

  private async chosen(
    parameters: ExportParameters,
  ): Promise<{ proposal: DecisionProposalResponse; passage: PassageResponse }> {
    const proposal = await this.proposals.one(exportParameter(parameters, 'proposalId'));
    const municipalityId = exportParameter(parameters, 'municipalityId');
    const passage = proposal.passages.find((one) => one.municipalityId === municipalityId);
    if (!passage) throw new DomainError('platform.not-found', { status: 404 });
    return { proposal, passage };
  }

  /** The road of the first milestone that waits for this decision. */
  private async stops(
    { decisionId }: DecisionProposalResponse,
    passage: PassageResponse,
  ): Promise<RouteStopResponse[]> {
    if (!decisionId) return [];
    const [milestone] = await this.unitOfWork.query<{ id: string }>(
      `select id from milestone where decision_id = $1 and decision_route is not null and state = 'PLANNED'
       order by starts_on, id limit 1`,
      [decisionId],
    );
    if (!milestone) return [];
    const { municipalities } = await this.planning.route(milestone.id);
    return municipalities.find((one) => one.municipalityId === passage.municipalityId)?.stops ?? [];
  }
}
