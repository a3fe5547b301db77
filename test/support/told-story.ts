import { Accounts } from '@koersvast/identity';
import type { Role } from '@koersvast/platform';
import { ProgrammeLoader, shippedProgrammes } from '@koersvast/programme';
import type { Story, StoryPerson } from '../../apps/api/src/demo/story';
import { tellStory } from '../../apps/api/src/demo/tell-story';
import { TEST_PASSWORD, TestApp } from './test-app';

const ROLES: Role[] = [
  'inkoper',
  'inkoper',
  'contractmanager',
  'contractmanager',
  'financien',
  'financien',
  'werkgroeplid',
  'lezer',
  'beheerder',
];

/** The shipped programme with the tender of the demo in it, told by accounts of its own. */
export async function toldStory(test: TestApp): Promise<Story> {
  const people: StoryPerson[] = [];
  await test.asSystem(async () => {
    const accounts = test.app.get(Accounts);
    const programmeId = await test.app.get(ProgrammeLoader).load(shippedProgrammes[0]!);
    const [group] = await test.unitOfWork.query<{ id: string }>(`select id from workgroup where code = 'veiligheid'`);
    for (const [index, role] of ROLES.entries()) {
      const person = {
        name: `Verteller ${index + 1}`,
        email: `verteller${index + 1}@proef.example`,
        password: TEST_PASSWORD,
      };
      const userId = await accounts.create(person);
      const scope = role === 'beheerder' ? {} : { programmeId };
      await accounts.grant(userId, { role, ...scope, ...(role === 'werkgroeplid' && { workgroupId: group!.id }) });
      people.push({ role, ...person });
    }
  });
  return tellStory(test.app, people);
}
