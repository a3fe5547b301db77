import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ProgrammeLoader } from '../loading/programme-loader';
import type { ProgrammeDefinition } from '../programme-definition';
import { standardQuestions } from '../shipped/standard-questions';
import type { StartProgrammeRequest } from './http/start-programme.request';

const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function definitionOf(request: StartProgrammeRequest): ProgrammeDefinition {
  return {
    code: request.code,
    name: request.name.trim(),
    goLive: request.goLiveDate ?? null,
    fictitiousAmounts: request.fictitiousAmounts ?? false,
    municipalities: request.municipalities.map(({ name, cbsCode }) => ({
      code: slug(name),
      name: name.trim(),
      cbsCode,
    })),
    buildingBlocks: request.buildingBlocks.map((name, index) => ({
      number: index + 1,
      code: slug(name),
      name: name.trim(),
    })),
    workgroups: request.workgroups.map(({ name, kind }, index) => ({
      number: index + 1,
      code: slug(name),
      name: name.trim(),
      kind,
    })),
    workgroupQuestions: standardQuestions,
    tender: { code: 'AANB-1', title: 'Integrale opdracht' },
  };
}

/** An empty programme of any region, with its own municipalities, building blocks and workgroups. */
@Injectable()
export class StartProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loader: ProgrammeLoader,
  ) {}

  /** Answers the id. @throws DomainError 403, 409 code taken, 422 a name twice. */
  execute(request: StartProgrammeRequest): Promise<string> {
    if (!this.unitOfWork.actor.holdsEverywhere('programme.create')) {
      throw this.unitOfWork.actor.refusal('programme.create');
    }
    const definition = definitionOf(request);
    for (const list of ['municipalities', 'buildingBlocks', 'workgroups'] as const) refuseTwice(list, definition[list]);
    return this.loader.load(definition);
  }
}

function refuseTwice(list: string, items: readonly { code: string; name: string }[]): void {
  const seen = new Set<string>();
  items.forEach(({ code, name }, index) => {
    if (seen.has(code) || code === '') {
      const field = { pointer: `/${list}/${index}`, code: 'programme.name-twice', params: { name } };
      throw new DomainError('programme.name-twice', { params: { name }, fields: [field] });
    }
    seen.add(code);
  });
}
