import { LocalDate } from '@koersvast/kernel';

export const SCHEDULED_FORMATS = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type ScheduledFormat = (typeof SCHEDULED_FORMATS)[number];

export interface PaperScope {
  programmeId: string;
  contractId: string;
  /** Null for all municipalities, where the paper can tell them apart. */
  municipalityId: string | null;
}

export interface ScheduledPaper {
  /** Kind of the paper, as its ExportSource is called. */
  kind: string;
  /** In Dutch, for the choice. */
  name: string;
  /** Of which day or period it speaks when it goes out. */
  about: string;
  formats: readonly ScheduledFormat[];
  /** Whether one municipality can be chosen. */
  perMunicipality: boolean;
  /** What the paper is asked with on the day that it goes out. */
  parametersOn(day: LocalDate, scope: PaperScope): Record<string, string>;
}

/** The last day of the month before the one that a day is in. */
export const endOfLastMonth = (day: LocalDate): LocalDate =>
  LocalDate.addDays(LocalDate.of(LocalDate.year(day), Number(day.slice(5, 7)), 1), -1);

/** The last quarter that was over on a day. */
export function lastQuarter(day: LocalDate): { year: number; quarter: number } {
  const end = endOfLastMonth(day);
  const [year, month] = [LocalDate.year(end), Number(end.slice(5, 7))];
  return month < 3 ? { year: year - 1, quarter: 4 } : { year, quarter: Math.floor(month / 3) };
}

const ofContract = (_: LocalDate, { contractId }: PaperScope) => ({ contractId });

/** The papers that can go out by themselves; each speaks of what is over, so that its figures hold still. */
export const SCHEDULED_PAPERS: readonly ScheduledPaper[] = [
  {
    ...{ kind: 'contract-stand', name: 'Stand van het contractbudget', about: 'stand eind vorige maand' },
    ...{ formats: ['pdf', 'xlsx', 'docx'], perMunicipality: true },
    parametersOn: (day, { contractId, municipalityId }) => ({
      ...{ contractId, asOf: endOfLastMonth(day) },
      ...(municipalityId === null ? {} : { municipalityId }),
    }),
  },
  {
    ...{ kind: 'iv3-extract', name: 'Iv3-uittreksel', about: 'jaar tot en met het laatste volle kwartaal' },
    ...{ formats: ['xlsx', 'csv', 'pdf'], perMunicipality: true },
    parametersOn: (day, { programmeId, municipalityId }) => {
      const { year, quarter } = lastQuarter(day);
      return {
        ...{ programmeId, year: String(year), quarter: String(quarter) },
        ...(municipalityId === null ? {} : { municipalityId }),
      };
    },
  },
  {
    ...{ kind: 'monthly-sheet', name: 'Maandblad', about: 'vorige maand' },
    ...{ formats: ['pdf'], perMunicipality: false },
    parametersOn: (day, { contractId }) => ({ contractId, month: endOfLastMonth(day).slice(0, 7) }),
  },
  {
    ...{ kind: 'risk-register', name: 'Risicoregister', about: 'dag van verzenden' },
    ...{ formats: ['xlsx', 'pdf', 'docx'], perMunicipality: false, parametersOn: ofContract },
  },
  {
    ...{ kind: 'indicator-values', name: 'Cijfers van de indicatoren', about: 'dag van verzenden' },
    ...{ formats: ['xlsx', 'pdf'], perMunicipality: false, parametersOn: ofContract },
  },
  {
    ...{ kind: 'modification-register', name: 'Register van wijzigingen', about: 'dag van verzenden' },
    ...{ formats: ['xlsx', 'pdf', 'docx'], perMunicipality: false, parametersOn: ofContract },
  },
];

export const scheduledPaper = (kind: string): ScheduledPaper | undefined =>
  SCHEDULED_PAPERS.find((paper) => paper.kind === kind);
