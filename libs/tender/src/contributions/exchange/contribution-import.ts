import { Injectable } from '@nestjs/common';
import {
  ImportPlace,
  ImportScope,
  ImportTarget,
  ImportTargetPort,
  RowFinding,
  Texts,
  UnitOfWork,
} from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { EnterContribution } from '../commands/enter-contribution';
import { SOURCE_KINDS, SOURCE_LABELS, SourceKind } from '../domain/contribution';
import { sameWords } from '../domain/pasted-list';
import { readTemplateKey } from '../domain/template-key';
import { numbered, TemplateRegistersQuery } from '../queries/template-registers.query';
import { contributionColumns } from './contribution-columns';
import { ContributionForm } from './contribution-form';

type Columns = typeof contributionColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

interface Registers {
  /** The workgroup of a form that is for one; null when each row names its own. */
  only: string | null;
  /** Number, name or both in lower case -> id. */
  workgroups: Map<string, string>;
  questions: Map<string, string>;
}

const key = (typed: string): string => typed.trim().toLocaleLowerCase('nl');

const KINDS = new Map(SOURCE_KINDS.map((kind): [string, SourceKind] => [key(SOURCE_LABELS[kind]), kind]));

/** Sentences of workgroups as a target of the import wizard: its template goes out, comes back, and nothing comes in twice. */
@Injectable()
@ImportTarget('contribution')
export class ContributionImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'contribution.write';
  readonly ofWorkgroup = true;
  readonly columns = contributionColumns;
  readonly examples = {
    workgroup: '1',
    question: '4',
    sentence: 'Elk gezin heeft één vast aanspreekpunt.',
    kind: SOURCE_LABELS.WORKGROUP_QUESTION,
    source: 'Bijeenkomst van 12-11-2026',
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterContribution,
    private readonly form: ContributionForm,
    private readonly templateRegisters: TemplateRegistersQuery,
    texts: Texts,
  ) {
    this.title = texts.say('contribution.import.title');
  }

  template(place: ImportPlace): Promise<{ name: string; bytes: Buffer }> {
    return this.form.write(place);
  }

  demandPlace(headers: readonly string[], place: ImportPlace): Promise<string | null> {
    return this.form.demandPlace(headers, place);
  }

  async check(rows: Row[], scope: ImportScope): Promise<Finding[]> {
    const { programmeId } = scope;
    const registers = await this.registers(scope);
    const present = await this.present(programmeId, rows);
    return rows.map((row) => {
      const identity = identityOf(row, registers);
      return { identity, problems: problemsOf(row, registers), presentSince: present.get(identity) ?? null };
    });
  }

  async commit(rows: Row[], scope: ImportScope): Promise<void> {
    const { programmeId, fileName } = scope;
    const registers = await this.registers(scope);
    for (const { values } of rows) {
      await this.enter.execute({
        programmeId,
        workgroupId: workgroupOf(values, registers)!,
        questionId: registers.questions.get(key(values.question))!,
        sentence: values.sentence.trim(),
        sourceKind: KINDS.get(key(values.kind ?? '')) ?? 'WORKGROUP_QUESTION',
        sourceNote: (values.source ?? fileName).slice(0, 500),
        sourceRecordKind: null,
        sourceRecordId: null,
        sourceUrl: null,
      });
    }
  }

  private async registers({ programmeId, headers }: ImportScope): Promise<Registers> {
    const { workgroups, questions } = await this.templateRegisters.of(programmeId);
    const names = workgroups.flatMap((one) => [
      [String(one.number), one.id] as const,
      [key(one.label), one.id] as const,
      [key(numbered(one)), one.id] as const,
    ]);
    return {
      only: readTemplateKey(headers)?.workgroupId ?? null,
      workgroups: new Map(names),
      questions: new Map(
        questions.flatMap((one) => [[String(one.number), one.id] as const, [key(numbered(one)), one.id] as const]),
      ),
    };
  }

  /** Identity -> day on which the same words came in before, under the same question of the same workgroup. */
  private async present(programmeId: string, rows: Row[]): Promise<Map<string, string>> {
    const found = await this.unitOfWork.query<{ workgroup: string; question: string; words: string; since: string }>(
      `select c.workgroup_id as workgroup, c.question_id as question, s.words,
              min((c.recorded_at at time zone 'Europe/Amsterdam')::date)::text as since
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       cross join lateral (
         select regexp_replace(regexp_replace(lower(v.sentence), '\\s+', ' ', 'g'), '[.!?;,\\s]+$', '') as words) s
       where c.programme_id = $1 and c.state <> 'WITHDRAWN' and s.words = any ($2)
       group by 1, 2, 3`,
      [programmeId, rows.map(({ values }) => sameWords(values.sentence))],
    );
    return new Map(found.map(({ workgroup, question, words, since }) => [`${workgroup}|${question}|${words}`, since]));
  }
}

const workgroupOf = ({ workgroup }: Row['values'], { only, workgroups }: Registers): string | undefined =>
  only ?? workgroups.get(key(workgroup ?? ''));

const identityOf = ({ values }: Row, registers: Registers): string =>
  [
    workgroupOf(values, registers) ?? values.workgroup,
    registers.questions.get(key(values.question)) ?? values.question,
    sameWords(values.sentence),
  ].join('|');

function problemsOf({ values }: Row, registers: Registers): Finding['problems'] {
  const problems: Finding['problems'] = [];
  if (!values.workgroup && !registers.only) {
    problems.push({ column: 'workgroup', code: 'contribution.import.no-workgroup' });
  } else if (!workgroupOf(values, registers)) {
    const params = { value: values.workgroup! };
    problems.push({ column: 'workgroup', code: 'contribution.import.workgroup', params });
  }
  if (!registers.questions.has(key(values.question))) {
    const params = { value: values.question };
    problems.push({ column: 'question', code: 'contribution.import.question', params });
  }
  if (values.kind && !KINDS.has(key(values.kind))) {
    problems.push({ column: 'kind', code: 'contribution.import.kind', params: { value: values.kind } });
  }
  return problems;
}
