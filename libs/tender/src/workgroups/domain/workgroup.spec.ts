import { assertMember, assertPublishable, MemberContent } from './workgroup';

const member = (over: Partial<MemberContent> = {}): MemberContent => ({
  organisationId: null,
  stakeholderGroup: 'Onderwijs',
  forClients: false,
  name: 'P. Voorbeeld',
  function: 'Intern begeleider',
  email: null,
  isLead: false,
  joinedOn: '2026-09-01',
  ...over,
});
const refusal = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a member of a workgroup', () => {
  it('has a name, unless it speaks for clients', () => {
    expect(refusal(() => assertMember(member()))).toBeNull();
    expect(refusal(() => assertMember(member({ name: null })))).toBe('workgroup.member-name');
  });

  it.each([{ name: 'Iemand' }, { name: null, email: 'iemand@voorbeeld.example' }, { name: null, isLead: true }])(
    'that speaks for clients is known by role only: %p @eis KV-841',
    (over) => {
      expect(refusal(() => assertMember(member({ forClients: true, ...over })))).toBe('workgroup.client-by-role');
    },
  );

  it('may speak for clients without a name', () =>
    expect(refusal(() => assertMember(member({ forClients: true, name: null })))).toBeNull());
});

describe('publishing a product', () => {
  const where = { publicationId: '218131', where: '' };
  it('asks a file that was handed in', () => {
    expect(refusal(() => assertPublishable('PLANNED', where))).toBe('workgroup.not-delivered');
    expect(refusal(() => assertPublishable('DELIVERED', where))).toBeNull();
  });
  it('asks where', () =>
    expect(refusal(() => assertPublishable('DELIVERED', { publicationId: null, where: '' }))).toBe(
      'workgroup.published-where',
    ));
});
