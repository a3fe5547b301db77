import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts, UnitOfWork } from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { RegisterQuestion } from '../commands/register-question';
import { questionIdentity } from '../domain/question-content';
import { type AskedRequirement, QuestionPlaceQuery } from '../queries/question-place.query';
import { questionColumns } from './question-columns';

type Columns = typeof questionColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

/** Questions of parties as a target of the import wizard; the same question of the same party comes in once. */
@Injectable()
@ImportTarget('clarification-question')
export class QuestionImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'clarification-question.write';
  readonly ofTender = true;
  readonly columns = questionColumns;
  readonly examples = {
    party: 'Stichting Voorbeeld Noord',
    reference: 'Inkoopdocument § 3.2',
    requirement: 'EIS-014',
    text: 'Mag de termijn van 10 werkdagen ook 15 zijn?',
    receivedOn: '12-11-2026',
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly place: QuestionPlaceQuery,
    private readonly register: RegisterQuestion,
    texts: Texts,
  ) {
    this.title = texts.say('clarification.import.title');
  }

  async check(rows: Row[], { tenderId }: ImportScope): Promise<Finding[]> {
    if (!tenderId) {
      const problems = [{ column: null, code: 'clarification.import.no-tender' }];
      return rows.map(({ number }) => ({ identity: `row ${number}`, problems, presentSince: null }));
    }
    const requirements = await this.requirements(tenderId, rows);
    const present = await this.present(tenderId, rows);
    const today = LocalDate.at(this.clock.now());
    return rows.map((row) => {
      const identity = identityOf(row);
      return { identity, problems: problemsOf(row, requirements, today), presentSince: present.get(identity) ?? null };
    });
  }

  async commit(rows: Row[], { tenderId }: ImportScope): Promise<void> {
    const requirements = await this.requirements(tenderId!, rows);
    for (const { values } of rows) {
      await this.register.execute({
        tenderId: tenderId!,
        receivedOn: values.receivedOn,
        party: values.party ?? '',
        otherNames: [],
        reference: values.reference ?? '',
        requirementId: requirements.get(codeIn(values.requirement))?.id ?? null,
        text: values.text,
        asksConfidentiality: false,
        confidentialMotive: '',
      });
    }
  }

  private requirements(tenderId: string, rows: Row[]): Promise<Map<string, AskedRequirement>> {
    return this.place.byCode(tenderId, [...new Set(rows.map(({ values }) => codeIn(values.requirement)))]);
  }

  /** Identity -> day on which the question came in before. */
  private async present(tenderId: string, rows: Row[]): Promise<Map<string, string>> {
    const found = await this.unitOfWork.query<{ identity: string; since: string }>(
      `select identity, (recorded_at at time zone 'Europe/Amsterdam')::date as since
       from clarification_question_source where tender_id = $1 and identity = any ($2)`,
      [tenderId, rows.map(identityOf)],
    );
    return new Map(found.map(({ identity, since }) => [identity, since]));
  }
}

const identityOf = ({ values }: Row): string => questionIdentity(values.party ?? '', values.text);
const codeIn = (typed: string | null | undefined): string => (typed ?? '').toUpperCase();

function problemsOf(
  { values }: Row,
  requirements: Map<string, AskedRequirement>,
  today: LocalDate,
): Finding['problems'] {
  const problems: Finding['problems'] = [];
  if (values.requirement && !requirements.has(codeIn(values.requirement))) {
    const params = { value: values.requirement };
    problems.push({ column: 'requirement', code: 'clarification.import.requirement', params });
  }
  if (values.receivedOn > today) {
    const params = { value: LocalDate.format(values.receivedOn) };
    problems.push({ column: 'receivedOn', code: 'clarification.import.future', params });
  }
  return problems;
}
