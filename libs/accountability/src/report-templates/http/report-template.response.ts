export class TemplateSectionResponse {
  /** Naam van het onderdeel door alle versies heen. */
  key: string;
  heading: string;
  guidance: string;
  perMunicipality: boolean;
  required: boolean;
  parts: (
    'TEXT' | 'KEY_FIGURES' | 'CONTRACT_TABLE' | 'COURSE' | 'PROGRAMME_TABLE' | 'VARIANCE_CHART' | 'EXPLANATIONS'
  )[];
}

export class StandardTemplateResponse {
  name: string;
  version: number;
  unit: 'CENTS' | 'THOUSANDS';
  sections: TemplateSectionResponse[];
}

export class ReportTemplateResponse {
  /** @format uuid */
  id: string;
  name: string;
  /**
   * Voor rapporten van deze gemeente; null: voor elk rapport.
   * @format uuid
   */
  municipalityId: string | null;
  municipality: string | null;
  state: 'ACTIVE' | 'WITHDRAWN';
  versionNumber: number;
  unit: 'CENTS' | 'THOUSANDS';
  sectionCount: number;
  /** Hoeveel rapporten met een versie van dit sjabloon begonnen. */
  reportCount: number;
  /** @format date-time */
  changedAt: string;
  mayWrite: boolean;
  rowVersion: number;
}

export class ReportTemplateVersionResponse {
  n: number;
  unit: 'CENTS' | 'THOUSANDS';
  sections: TemplateSectionResponse[];
  note: string;
  recordedBy: string | null;
  /** @format date-time */
  recordedAt: string;
}

export class ReportTemplateDetailResponse extends ReportTemplateResponse {
  /** De nieuwste eerst. */
  versions: ReportTemplateVersionResponse[];
}

export class ReportTemplateListResponse {
  items: ReportTemplateResponse[];
  next: string | null;
}
