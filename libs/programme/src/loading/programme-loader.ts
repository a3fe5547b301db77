import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { milestonePeriod } from '../milestone-period';
import { DecisionDefinition, ProgrammeDefinition } from '../programme-definition';
import { insertRows } from './insert-rows';

/** A definition may come from before eForms; a market consultation is known by its word alone. */
const noticeForm = (kind: string) =>
  kind === 'Marktconsultatie' ? { type_code: 'MAC', subtype: 'E1' } : { type_code: 'AAO', subtype: null };

/** Number of a building block -> its id. */
type BuildingBlocks = Map<number, string>;

/** Writes a whole programme from its definition, in one unit of work: all of it or nothing. */
@Injectable()
export class ProgrammeLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** Answers the id. @throws DomainError 409 when the code is taken. */
  async load(definition: ProgrammeDefinition): Promise<string> {
    const programmeId = newId();
    const [taken] = await this.unitOfWork.query('select from programme where code = $1', [definition.code]);
    if (taken) throw new DomainError('constraint.programme_code_key', { status: 409 });
    await insertRows(this.unitOfWork, 'programme', [
      {
        id: programmeId,
        code: definition.code,
        name: definition.name,
        go_live: definition.goLive ?? null,
        fictitious_amounts: definition.fictitiousAmounts ?? false,
        recorded_by: this.unitOfWork.actor.userId,
      },
    ]);
    const buildingBlocks = await this.backbone(programmeId, definition);
    await this.registers(programmeId, definition);
    for (const decision of definition.decisions ?? []) await this.decision(programmeId, decision, buildingBlocks);
    if (definition.decisions?.length) await this.tenderWaits(programmeId);
    this.unitOfWork.audit({
      action: 'programme.created',
      kind: 'programme',
      recordId: programmeId,
      programmeId,
      after: { code: definition.code, name: definition.name },
    });
    return programmeId;
  }

  private async backbone(programmeId: string, definition: ProgrammeDefinition): Promise<BuildingBlocks> {
    const blocks = definition.buildingBlocks.map((block) => ({ id: newId(), ...block }));
    const idOf = new Map(blocks.map((block) => [block.number, block.id]));
    const groups = definition.workgroups.map((group) => ({ id: newId(), ...group }));
    await this.insert('municipality', programmeId, definition.municipalities, ({ code, name, cbsCode }, index) => ({
      code,
      name,
      cbs_code: cbsCode ?? null,
      sort: index + 1,
    }));
    await this.insert('building_block', programmeId, blocks, ({ id, number, code, name, openScopeQuestion, note }) => ({
      id,
      number,
      code,
      name,
      open_scope_question: openScopeQuestion ?? false,
      note: note ?? null,
    }));
    await this.insert('workgroup', programmeId, groups, ({ id, number, code, name, kind, buildingBlock, note }) => ({
      id,
      number,
      code,
      name,
      kind,
      building_block_id: buildingBlock ? (idOf.get(buildingBlock) ?? null) : null,
      note: note ?? null,
    }));
    const topics = groups.flatMap((group) =>
      (group.topics ?? []).map((text, index) => ({ workgroup_id: group.id, sort: index + 1, text })),
    );
    await this.insert('workgroup_topic', programmeId, topics, (topic) => topic);
    await this.insert('workgroup_question', programmeId, definition.workgroupQuestions, (question) => question);
    await this.insert('tender', programmeId, [definition.tender], ({ code, title }) => ({ code, title }));
    for (const group of groups) {
      await this.search.put({
        kind: 'workgroup',
        recordId: group.id,
        programmeId,
        code: `WG ${group.number}`,
        title: group.name,
        text: [group.note, ...(group.topics ?? [])].filter(Boolean).join('. '),
        url: `/werkgroepen/${group.id}`,
      });
    }
    return idOf;
  }

  private async registers(programmeId: string, definition: ProgrammeDefinition): Promise<void> {
    await this.insert('track', programmeId, definition.tracks, ({ number, name, character, note }) => ({
      number,
      name,
      character,
      note: note ?? null,
    }));
    await this.insert(
      'guiding_principle',
      programmeId,
      definition.guidingPrinciples,
      ({ number, name, subPoints }) => ({
        number,
        name,
        sub_points: subPoints ?? [],
      }),
    );
    await this.insert('transformation_element', programmeId, definition.transformationElements, (element) => element);
    const statements = Object.entries(definition.statements ?? {}).flatMap(([kind, texts]) =>
      texts.map((text, index) => ({ kind, sort: index + 1, text })),
    );
    await this.insert('programme_statement', programmeId, statements, (statement) => statement);
    await this.insert('milestone', programmeId, definition.milestones, ({ date, label, tracks, note }) => {
      const { startsOn, endsOn, precision } = milestonePeriod(date);
      return { label, starts_on: startsOn, ends_on: endsOn, precision, tracks, note: note ?? null };
    });
    await this.insert('programme_event', programmeId, definition.events, ({ code, label, frequency, note, known }) => ({
      code,
      label,
      frequency: frequency ?? null,
      note: note ?? null,
      known: known ?? [],
    }));
    await this.insert('organisation', programmeId, definition.organisations, ({ name, kind, note }) => ({
      name,
      kind,
      note: note ?? null,
    }));
    await this.insert('programme_document', programmeId, definition.documents, ({ code, label, note }) => ({
      code,
      label,
      note: note ?? null,
    }));
    const boundary = definition.regionalBoundary;
    await this.insert('regional_boundary', programmeId, boundary ? [boundary] : [], (region) => ({
      name: region.name,
      abbreviation: region.abbreviation,
      municipality_count: region.municipalityCount,
      position: region.position,
      from_date: region.fromDate,
      stays_regional: region.staysRegional,
      also_mentioned: region.alsoMentioned ?? [],
      basis: region.basis ?? [],
    }));
    await this.insert('notice', programmeId, definition.notices, ({ publicationId, kind, url, contents }) => ({
      publication_id: publicationId,
      kind,
      ...noticeForm(kind),
      url: url ?? null,
      contents: contents ?? [],
    }));
  }

  private async decision(programmeId: string, decision: DecisionDefinition, blocks: BuildingBlocks): Promise<void> {
    const decisionId = newId();
    const questions = decision.questions.map((question) => ({ id: newId(), ...question }));
    await this.insert('scope_decision', programmeId, [decision], ({ code, title, ask, plannedFor, source }) => ({
      id: decisionId,
      code,
      title,
      ask,
      planned_for: plannedFor,
      source: source ?? null,
    }));
    await this.insert('decision_question', programmeId, questions, ({ id, number, code, label, buildingBlock }) => ({
      id,
      decision_id: decisionId,
      number,
      code,
      label,
      building_block_id: buildingBlock ? (blocks.get(buildingBlock) ?? null) : null,
    }));
    const options = questions.flatMap((question) =>
      question.options.map(({ label, consequence }, index) => ({
        question_id: question.id,
        sort: index + 1,
        label,
        consequence: consequence ?? null,
      })),
    );
    await this.insert('decision_option', programmeId, options, (option) => option);
  }

  /** The first tender waits for every decision that comes with the programme. */
  private async tenderWaits(programmeId: string): Promise<void> {
    await this.unitOfWork.query(
      `insert into tender_decision (tender_id, decision_id, programme_id)
       select t.id, d.id, $1 from tender t join scope_decision d on d.programme_id = $1 where t.programme_id = $1`,
      [programmeId],
    );
  }

  private insert<T>(
    table: string,
    programmeId: string,
    items: readonly T[] | undefined,
    row: (item: T, index: number) => object,
  ): Promise<void> {
    const rows = (items ?? []).map((item, index) => ({ id: newId(), programme_id: programmeId, ...row(item, index) }));
    return insertRows(this.unitOfWork, table, rows);
  }
}
