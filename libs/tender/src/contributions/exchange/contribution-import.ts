import { Injectable } from '@nestjs/common';
import { ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts, UnitOfWork } from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { EnterContribution } from '../commands/enter-contribution';
import { sameWords } from '../domain/pasted-list';
import { contributionColumns } from './contribution-columns';

type Columns = typeof contributionColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

interface Registers {
  /** Number or name in lower case -> id. */
  workgroups: Map<string, string>;
  questions: Map<string, string>;
}

const key = (typed: string): string => typed.trim().toLocaleLowerCase('nl');

/** Sentences of workgroups as a target of the import wizard: its template goes out, comes back, and nothing comes in twice. */
@Injectable()
@ImportTarget('contribution')
export class ContributionImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'contribution.write';
  readonly columns = contributionColumns;
  readonly examples = {
    workgroup: '1',
    question: '4',
    sentence: 'Elk gezin heeft één vast aanspreekpunt.',
    source: 'Bijeenkomst van 12-11-2026',
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterContribution,
    texts: Texts,
  ) {
    this.title = texts.say('contribution.import.title');
  }

  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const registers = await this.registers(programmeId);
    const present = await this.present(programmeId, rows);
    return rows.map((row) => {
      const identity = identityOf(row, registers);
      return { identity, problems: problemsOf(row, registers), presentSince: present.get(identity) ?? null };
    });
  }

  async commit(rows: Row[], { programmeId, fileName }: ImportScope): Promise<void> {
    const registers = await this.registers(programmeId);
    for (const { values } of rows) {
      await this.enter.execute({
        programmeId,
        workgroupId: registers.workgroups.get(key(values.workgroup))!,
        questionId: registers.questions.get(key(values.question))!,
        sentence: values.sentence.trim(),
        sourceKind: 'WORKGROUP_QUESTION',
        sourceNote: (values.source ?? fileName).slice(0, 500),
        sourceRecordKind: null,
        sourceRecordId: null,
        sourceUrl: null,
      });
    }
  }

  private async registers(programmeId: string): Promise<Registers> {
    const groups = await this.unitOfWork.query<{ id: string; number: number; name: string }>(
      'select id, number, name from workgroup where programme_id = $1',
      [programmeId],
    );
    const questions = await this.unitOfWork.query<{ id: string; number: number }>(
      'select id, number from workgroup_question where programme_id = $1',
      [programmeId],
    );
    return {
      workgroups: new Map(
        groups.flatMap(({ id, number, name }) => [
          [String(number), id] as const,
          [key(name), id] as const,
          [key(`${number} ${name}`), id] as const,
        ]),
      ),
      questions: new Map(questions.map(({ id, number }) => [String(number), id])),
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

const identityOf = ({ values }: Row, { workgroups, questions }: Registers): string =>
  [
    workgroups.get(key(values.workgroup)) ?? values.workgroup,
    questions.get(key(values.question)) ?? values.question,
    sameWords(values.sentence),
  ].join('|');

function problemsOf({ values }: Row, { workgroups, questions }: Registers): Finding['problems'] {
  const problems: Finding['problems'] = [];
  if (!workgroups.has(key(values.workgroup))) {
    const params = { value: values.workgroup };
    problems.push({ column: 'workgroup', code: 'contribution.import.workgroup', params });
  }
  if (!questions.has(key(values.question))) {
    const params = { value: values.question };
    problems.push({ column: 'question', code: 'contribution.import.question', params });
  }
  return problems;
}
