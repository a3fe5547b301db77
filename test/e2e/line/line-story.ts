import { Money } from '@koersvast/kernel';
import { ProgrammeLoader, shippedProgrammes } from '@koersvast/programme';
import type { Answer, ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** Does not divide evenly. */
export const AGREED = '60000000.01';

/** The body of an answer that has to be `status`; else the test stops with the answer in hand. */
export function ok<T>(answer: Answer<T>, status = 200): T {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const sum = (amounts: string[]) => Money.sum(amounts.map((amount) => Money.parse(amount))).toString();
export const plain = (text: string) => text.replace(/\s+/g, ' ');
export const states = (seen: any) => seen.stations.map((station: any) => station.state);

/** Who act in the story of one sentence, and what they made so far. Filled by `open`. */
export class LineStory {
  test: TestApp;
  member: ApiClient;
  inkoper: ApiClient;
  secondInkoper: ApiClient;
  manager: ApiClient;
  controller: ApiClient;
  signer: ApiClient;
  registers: Record<'municipalities' | 'building-blocks' | 'workgroups' | 'workgroup-questions', any[]>;
  tenderId: string;
  readonly made: Record<string, any> = {};

  async open(): Promise<void> {
    this.test = await openTestApp();
    this.test.freeze('2027-04-20T10:00:00Z');
    const loader = this.test.app.get(ProgrammeLoader, { strict: false });
    const programmeId = await this.test.asSystem(() => loader.load(shippedProgrammes[0]!));
    const as = (role: Parameters<TestApp['signedInAs']>[0], over: object = {}) =>
      this.test.signedInAs(role, { programmeId, ...over });
    this.inkoper = await as('inkoper');
    this.secondInkoper = await as('inkoper');
    this.manager = await as('contractmanager');
    this.controller = await as('financien');
    this.signer = await as('financien');
    const list = async (register: string) => ok(await this.inkoper.get(`/${register}?limit=200`)).items;
    this.registers = {
      municipalities: await list('municipalities'),
      'building-blocks': await list('building-blocks'),
      workgroups: await list('workgroups'),
      'workgroup-questions': await list('workgroup-questions'),
    };
    this.tenderId = (await list('tenders'))[0].id;
    this.made.workgroup = this.registers.workgroups.find(({ name }) => name === 'Veiligheid');
    this.member = await as('werkgroeplid', { workgroupId: this.made.workgroup.id });
  }

  async requirement(): Promise<any> {
    return ok(await this.inkoper.get(`/requirements/${this.made.requirement.id}`));
  }

  async thread(kind: string, id: string, who = this.inkoper): Promise<any> {
    return ok(await who.get(`/thread/${kind}/${id}`));
  }
}
