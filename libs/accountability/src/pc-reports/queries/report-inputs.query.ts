import { Injectable } from '@nestjs/common';
import { ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { ThreadQuery } from '@koersvast/trace';
import { InputStation, ReportInputs, TEMPLATE } from '../domain/report-inputs';
import { linesToExplain } from '../domain/report-checks';
import type { DraftParagraph, ReportDraft } from './report-draft.query';

/** What a paper is made of, gathered from a draft at one moment. */
@Injectable()
export class ReportInputsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly threads: ThreadQuery,
  ) {}

  async of(draft: ReportDraft): Promise<ReportInputs> {
    const { head, figures, layout } = draft;
    const { code, title, contractor } = await this.contracts.one(head.contractId);
    const [programme] = await this.unitOfWork.query<ReportInputs['programme']>(
      'select code, name, fictitious_amounts as fictitious from programme where id = $1',
      [head.programmeId],
    );
    const paragraphs = [];
    for (const paragraph of draft.paragraphs) paragraphs.push(await this.paragraph(paragraph));
    return {
      template: TEMPLATE,
      programme: programme!,
      report: {
        code: head.code,
        title: head.title,
        period: head.period,
        year: head.year,
        scope: figures.municipalities.map(({ name }) => name),
        contract: { code, title, contractor },
        asOfDate: head.asOf,
        knownAt: draft.knownAt,
        threshold: { amount: head.threshold.amount.toString(), percent: head.threshold.percent.toString() },
        preparedBy: this.unitOfWork.actor.name,
        ...(await this.succeeded(head.succeedsId)),
      },
      layout,
      figures,
      paragraphs,
      explanations: this.explanations(draft),
    };
  }

  private async succeeded(id: string | null): Promise<Pick<ReportInputs['report'], 'succeeds'>> {
    if (!id) return {};
    const [succeeds] = await this.unitOfWork.query<{ code: string; versionNumber: number }>(
      'select code, version_number as "versionNumber" from pc_report where id = $1',
      [id],
    );
    return { succeeds: succeeds! };
  }

  private async paragraph(paragraph: DraftParagraph): Promise<ReportInputs['paragraphs'][number]> {
    const { code, section, municipalityId, versionNumber, originCode, text, figures } = paragraph;
    const origin = originCode ? { originCode } : {};
    const thread = await this.thread(paragraph.id);
    return { code, section, municipalityId, versionNumber, ...origin, text, figures, thread };
  }

  /**
   * The stations before the paragraph with the codes that stand there, as the reader of this report may see them; from
   * the first that is filled, so that gaps show only inside the thread.
   */
  private async thread(paragraphId: string): Promise<InputStation[]> {
    const { stations, joints } = await this.threads.of('report-paragraph', paragraphId);
    const doubted = new Set(joints.filter((joint) => joint.state === 'SUSPECT').map((joint) => joint.to.kind));
    const before = stations.filter(({ station }) => station !== 'REPORT_PARAGRAPH');
    const first = before.findIndex(({ state }) => state !== 'GAP');
    return first < 0 ? [] : before.slice(first).map((station) => inputStation(station, doubted));
  }

  /** Only what is above the threshold: an explanation of a variance that went away is not printed. */
  explanations({ figures, head, explanations }: ReportDraft): ReportInputs['explanations'] {
    return linesToExplain(figures, head.threshold).flatMap((line) => {
      const given = explanations.find(({ key }) => key === line.key);
      if (!given) return [];
      const { cause, nature, owner, text, measure } = given;
      return [{ lineCode: line.code, variance: line.variance, cause, nature, owner, text, measure }];
    });
  }
}

/** Per station its Dutch name and the kind of record that stands there. */
const STATIONS: Record<string, [name: string, kind: string]> = {
  CONTRIBUTION: ['inbreng', 'contribution'],
  REQUIREMENT: ['eis', 'requirement'],
  CLARIFICATION: ['NvI', 'clarification'],
  OBLIGATION: ['verplichting', 'obligation'],
  INDICATOR: ['KPI', 'indicator'],
  BUDGET_LINE: ['budgetregel', 'budget-line'],
};

const SHOWN = 3;

interface Station {
  station: string;
  state: string;
  cards: { code: string }[];
  total: number;
}

function inputStation({ station, state, cards, total }: Station, doubted: ReadonlySet<string>): InputStation {
  const [name, kind] = STATIONS[station]!;
  if (state === 'GAP') return { label: name, state: 'gap' };
  const more = total > SHOWN ? ` en nog ${total - SHOWN}` : '';
  const codes = cards.slice(0, SHOWN).map(({ code }) => code);
  const label = state === 'HIDDEN' ? `${name} afgeschermd` : `${codes.join(', ')}${more}`;
  return { label, state: doubted.has(kind) ? 'suspect' : 'sound' };
}
