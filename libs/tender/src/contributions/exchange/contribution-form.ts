import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import type { ImportPlace } from '@koersvast/platform';
import { WorkColumn, writeWorkSheet } from '@koersvast/sheets';
import { SOURCE_KINDS, SOURCE_LABELS } from '../domain/contribution';
import { readTemplateKey, writeTemplateKey } from '../domain/template-key';
import { numbered, TemplateRegisters, TemplateRegistersQuery } from '../queries/template-registers.query';
import { contributionColumns } from './contribution-columns';

const NOTES = [
  'Vul op het blad Inbreng per rij één zin in: wat de werkgroep zegt, in haar eigen woorden.',
  'Vraag: kies uit de lijst in de cel onder welke vraag de zin hoort.',
  'Zin: ten hoogste 4.000 tekens. Zegt u twee dingen, gebruik dan twee rijen.',
  'Soort bron en Waar in de bron mogen leeg blijven; leeg is een vraag aan de werkgroep.',
  'De titels boven de kolommen staan vast. U mag kolommen breder maken en rijen toevoegen.',
  'Schrijf geen namen of gegevens van kinderen of gezinnen op, ook niet als voorbeeld.',
  'Stuur het bestand terug aan wie het u stuurde. Die ziet eerst wat erin staat; een zin die er al is, komt er niet dubbel in.',
];

/** The form that a workgroup fills in offline, and what is wrong with one that comes back to the wrong place. */
@Injectable()
export class ContributionForm {
  constructor(private readonly registers: TemplateRegistersQuery) {}

  /** For one workgroup, or for all: then each row names its own. @throws DomainError 404 no such workgroup here. */
  async write({ programmeId, recordId }: ImportPlace): Promise<{ name: string; bytes: Buffer }> {
    const registers = await this.registers.of(programmeId);
    const group = registers.workgroups.find(({ id }) => id === recordId);
    if (recordId && !group) throw new DomainError('platform.not-found', { status: 404 });
    const key = writeTemplateKey({ programmeId, workgroupId: recordId, questions: registers.fingerprint });
    const title = group ? `Inbreng van werkgroep ${numbered(group)}` : 'Inbreng van de werkgroepen';
    const choose = group ? [] : ['Werkgroep: kies uit de lijst van wie de zin is.'];
    const bytes = await writeWorkSheet({
      name: 'Inbreng',
      columns: formColumns(key, registers, group === undefined),
      rows: [],
      notes: [title, ...choose, ...NOTES],
      locked: true,
    });
    return { name: group ? `inbreng-werkgroep-${group.number}.xlsx` : 'inbreng-werkgroepen.xlsx', bytes };
  }

  /** The workgroup that the form is for. @throws DomainError 422: of another programme or workgroup, other questions since, or titles that were changed. */
  async demandPlace(headers: readonly string[], { programmeId, recordId }: ImportPlace): Promise<string | null> {
    const key = readTemplateKey(headers);
    if (!key) return null;
    if (key.programmeId !== programmeId) throw new DomainError('contribution.form.other-programme');
    const { workgroups, fingerprint } = await this.registers.of(programmeId);
    const group = workgroups.find(({ id }) => id === key.workgroupId);
    if (key.workgroupId && (!group || (recordId && recordId !== key.workgroupId))) {
      throw new DomainError('contribution.form.other-workgroup', { params: { name: group ? numbered(group) : '–' } });
    }
    if (key.questions !== fingerprint) throw new DomainError('contribution.form.other-questions');
    const { workgroup, ...rest } = contributionColumns;
    const wanted = [...(key.workgroupId ? [] : [workgroup]), ...Object.values(rest)].map(({ title }) => title);
    const missing = wanted.filter((title) => !headers.some((header) => header.trim() === title));
    if (missing.length > 0) {
      throw new DomainError('contribution.form.headings', { params: { titles: missing.join(', ') } });
    }
    return key.workgroupId;
  }
}

function formColumns(key: string, registers: TemplateRegisters, chooses: boolean): WorkColumn[] {
  const { workgroup, question, sentence, kind, source } = contributionColumns;
  const groups = { title: workgroup.title, width: 30, choices: registers.workgroups.map(numbered) };
  return [
    { title: key, width: 4, hidden: true },
    ...(chooses ? [groups] : []),
    { title: question.title, width: 38, choices: registers.questions.map(numbered) },
    { title: sentence.title, width: 70 },
    { title: kind.title, width: 28, choices: SOURCE_KINDS.map((one) => SOURCE_LABELS[one]) },
    { title: source.title, width: 34 },
  ];
}
