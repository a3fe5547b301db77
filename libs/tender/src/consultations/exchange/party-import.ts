import { Injectable } from '@nestjs/common';
import { ImportScope, ImportTarget, ImportTargetPort, RowFinding, UnitOfWork } from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { ConsultationPartyStore, PartyContent } from '../data/consultation-party.store';
import { OpenConsultation, OpenConsultationsQuery } from '../queries/open-consultations.query';
import { partyColumns } from './party-columns';

type Columns = typeof partyColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

/** Parties of a market consultation as a target of the import wizard; a party that takes part already is skipped. */
@Injectable()
@ImportTarget('consultation-party')
export class PartyImport implements ImportTargetPort<Columns> {
  readonly title = 'Partijen van een marktconsultatie';
  readonly permission = 'consultation-response.write';
  readonly columns = partyColumns;
  readonly examples = {
    name: 'Stichting Voorbeeld Noord',
    kvkNumber: '01234567',
    contactName: 'A. Voorbeeld',
    contactEmail: 'contact@voorbeeld.example',
    consultation: 'MC-01',
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly open: OpenConsultationsQuery,
    private readonly parties: ConsultationPartyStore,
  ) {}

  async check(rows: Row[], scope: ImportScope): Promise<Finding[]> {
    const open = await this.open.of(scope);
    const since = new Map<string, Map<string, string>>();
    for (const { id } of open)
      since.set(
        id,
        await this.parties.addedOn(
          id,
          rows.map(({ values }) => values.kvkNumber),
        ),
      );
    return rows.map(({ number, values }) => {
      const found = consultationOf(values.consultation, open);
      if (!found) return unplaced(number, values.consultation);
      const presentSince = since.get(found.id)!.get(values.kvkNumber) ?? null;
      return { identity: `${found.id}|${values.kvkNumber}`, problems: [], presentSince };
    });
  }

  async commit(rows: Row[], scope: ImportScope): Promise<void> {
    const open = await this.open.of(scope);
    for (const consultation of open) {
      const own = rows.filter(({ values }) => consultationOf(values.consultation, open)?.id === consultation.id);
      if (own.length === 0) continue;
      this.unitOfWork.actor.demand(this.permission, consultation);
      await this.parties.insert(consultation, own.map(contentOf));
      this.unitOfWork.audit({
        action: 'consultation-party.imported',
        kind: 'consultation',
        recordId: consultation.id,
        programmeId: consultation.programmeId,
        after: { importId: scope.importId, parties: own.map(({ values }) => values.kvkNumber) },
      });
    }
  }
}

const contentOf = ({ values }: Row): PartyContent => ({
  name: values.name,
  kvkNumber: values.kvkNumber,
  contactName: values.contactName ?? '',
  contactEmail: values.contactEmail ?? '',
  // Consent is given by the party itself, never by a list.
  consentToBeNamed: false,
});

/** The consultation that a row means: the one that it names, or the only one that still takes parties; else null. */
function consultationOf(code: string | null, open: OpenConsultation[]): OpenConsultation | null {
  const named = code ? open.filter((one) => one.code.toLowerCase() === code.toLowerCase()) : open;
  return named.length === 1 ? named[0]! : null;
}

const unplaced = (row: number, named: string | null): Finding => {
  const code = named ? 'consultation.import-unknown' : 'consultation.import-which';
  const problem = { column: 'consultation' as const, code, params: { value: named ?? '' } };
  return { identity: `row ${row}`, problems: [problem], presentSince: null };
};
