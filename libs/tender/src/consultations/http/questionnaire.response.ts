export class QuestionBuildingBlockResponse {
  /** @format uuid */
  id: string;
  number: number;
  name: string;
}

export class ConsultationQuestionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  sectionId: string;
  /** Doorlopend door de hele vragenlijst. */
  number: number;
  kind: 'OPEN' | 'CHOICE' | 'SCALE' | 'NUMBER' | 'DATE' | 'FILE';
  text: string;
  help: string;
  /** Bij een keuzevraag. */
  options: string[];
  scaleMin: number | null;
  scaleMax: number | null;
  scaleMinLabel: string;
  scaleMaxLabel: string;
  required: boolean;
  /** Tekens van een open antwoord. */
  maxLength: number | null;
  buildingBlock: QuestionBuildingBlockResponse | null;
  rowVersion: number;
}

export class ConsultationSectionResponse {
  /** @format uuid */
  id: string;
  title: string;
  intro: string;
  questions: ConsultationQuestionResponse[];
  rowVersion: number;
}

/** De hele vragenlijst, in volgorde. */
export class QuestionnaireResponse {
  items: ConsultationSectionResponse[];
  next: string | null;
}
