import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import {
  CodeSeries,
  ExportPaper,
  exportParameter,
  ExportParameters,
  ExportSource,
  UnitOfWork,
} from '@koersvast/platform';
import { writeWorkSheet } from '@koersvast/sheets';
import { KIND_RULES, REQUIREMENT_KINDS } from '../../requirements/domain/requirement-kind';
import { STATE_LABELS } from '../../requirements/domain/requirement-states';
import { cellsHash, writeStamp } from '../domain/row-stamp';
import { choiceLabels } from '../domain/sheet-choices';
import { SHEET_FIELDS, SheetField } from '../domain/sheet-columns';
import type { SheetReferences } from '../domain/sheet-references';
import { StoredRequirement, StoredRequirementsQuery } from '../queries/stored-requirements.query';

const NOTES = [
  'Eisen in Excel: zo werkt het',
  'Wijzig de cellen, bewaar de werkmap en lees haar weer in bij Programma van Eisen, Excel inlezen. U ziet dan eerst per cel wat er verandert.',
  'Code: laat die staan. Een rij zonder code wordt een nieuwe eis en krijgt een nieuwe code.',
  'Soort: vul die alleen in bij een nieuwe eis. De soort van een bestaande eis hoort bij haar code.',
  'Hoofdstuk en Plaats bepalen waar de eis in het document staat; laag staat eerst. Verplaatsen maakt geen nieuwe versie.',
  'Toetsbaar, Moment van het bewijs, Soort uitsluitingsgrond en Vraagt omzet: kies uit de lijst in de cel, of laat leeg.',
  'Status: verandert niet via Excel. Wat geen concept meer is, gaat na een wijziging terug naar review en vraagt een reden.',
  'Een rij die u weghaalt, trekt de eis niet vanzelf in: bij het inlezen kiest u of zij blijft.',
  'U mag kolommen verplaatsen, verbergen en toevoegen, filteren, sorteren en opmaken. Titels van kolommen blijven gelijk.',
  'De verborgen kolom Stempel zegt welke versie u in handen had. Zonder stempel vraagt Koersvast bij elke wijziging wat telt.',
];

/** The requirements of a tender, all or a selection, as a workbook that can come back with changes. */
@Injectable()
@ExportSource('requirement-sheet')
export class RequirementSheetExport implements ExportPaper {
  readonly permission = 'requirement.read';
  readonly formats = ['xlsx'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stored: StoredRequirementsQuery,
    private readonly codes: CodeSeries,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    return `Eisen ${(await this.tender(parameters)).code}`;
  }

  /** Parameters: `tenderId`, then `ids` (separated by commas) or `kind`, `state`, `buildingBlockId`, `ownerId`, `chapter`, `awaits`, `q`. */
  async make(parameters: ExportParameters): Promise<Buffer> {
    const { programmeId, id: tenderId } = await this.tender(parameters);
    const { kind, state, buildingBlockId, ownerId, chapter, awaits, q } = parameters;
    const ids = parameters.ids ? parameters.ids.split(',') : null;
    const references = await this.stored.references(programmeId);
    const filter = { tenderId, kind, state, buildingBlockId, ownerId, chapter, awaits, q };
    const requirements = await this.stored.all(programmeId, filter, references, ids);
    const { number } = await this.codes.next(programmeId, tenderId, 'BLAD');
    const id = newId();
    await this.unitOfWork.query(
      `insert into requirement_sheet (id, programme_id, tender_id, number, requirement_ids, recorded_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, programmeId, tenderId, number, requirements.map((one) => one.id), this.unitOfWork.actor.userId],
    );
    this.unitOfWork.audit({
      action: 'requirement-sheet.made',
      kind: 'requirement-sheet',
      recordId: id,
      programmeId,
      after: { number, requirements: requirements.length },
    });
    return requirementSheet(requirements, references, number);
  }

  private async tender(parameters: ExportParameters) {
    const [tender] = await this.unitOfWork.query<{ id: string; programmeId: string; code: string }>(
      `select id, code, programme_id as "programmeId" from tender where id = $1 and id = any (app_tenders())`,
      [exportParameter(parameters, 'tenderId')],
    );
    if (!tender) throw new DomainError('requirement.unknown-tender');
    this.unitOfWork.actor.demand(this.permission, { programmeId: tender.programmeId, tenderId: tender.id });
    return tender;
  }
}

/** Rows as the sheet has them, each with its stamp. */
export function requirementSheet(
  requirements: readonly StoredRequirement[],
  references: SheetReferences,
  number: number,
): Promise<Buffer> {
  const choices: Partial<Record<SheetField, string[]>> = {
    kind: REQUIREMENT_KINDS.map((kind) => KIND_RULES[kind].label),
    testable: choiceLabels('testable'),
    evidenceMoment: choiceLabels('evidenceMoment'),
    exclusionGround: choiceLabels('exclusionGround'),
    asksTurnover: choiceLabels('asksTurnover'),
    buildingBlock: references.blocks.map((block) => references.blockLabel(block)),
    owner: references.colleagues.map((one) => references.colleagueLabel(one)),
  };
  const rows = requirements.map(({ code, kind, state, version, cells }) => {
    const stamp = writeStamp({ sheet: number, version, state, hash: cellsHash(cells) });
    const texts = { ...cells, code, kind: KIND_RULES[kind].label, state: STATE_LABELS[state], stamp };
    return SHEET_FIELDS.map(({ key }) => texts[key]);
  });
  const columns = SHEET_FIELDS.map((field) => ({ ...field, choices: choices[field.key] }));
  return writeWorkSheet({ name: 'Eisen', columns, rows, notes: NOTES });
}
