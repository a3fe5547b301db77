import type { FigureKind, FigureUnit } from '../domain/key-figure';

/** Een cijfer waarop een sleutel rust: gebruik of inwoners van een gemeente in een jaar, met zijn bron. */
export class KeyFigureResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** null: alle bouwstenen samen. @format uuid */
  buildingBlockId: string | null;
  buildingBlock: string | null;
  year: number;
  kind: FigureKind;
  unit: FigureUnit;
  /** Een aantal, of een bedrag, naar de eenheid. */
  quantity: string;
  measuredOn: string | null;
  source: string;
  /** Hoeveelste opgave; de laatste geldt. */
  revision: number;
  recordedAt: string;
  recordedBy: string | null;
}

export class KeyFigureListResponse {
  items: KeyFigureResponse[];
  next: string | null;
}
