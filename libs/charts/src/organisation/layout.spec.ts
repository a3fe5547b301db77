import { layoutOrganisation, OrganisationNode } from './layout';

const node = (id: string, parentId: string | null = null): OrganisationNode => ({
  ...{ id, parentId, name: id, form: '', functions: ['Adviseur 1,0 fte'], staffing: '1,0 fte' },
  kind: parentId ? 'TEAM' : 'MUNICIPALITY',
});
const nodes = [node('a'), node('b'), node('c'), node('a1', 'a'), node('a2', 'a1')];

describe('the organisation chart', () => {
  it('puts no box over another, at any width', () => {
    for (const width of [300, 500, 900]) {
      const { nodes: boxes } = layoutOrganisation(nodes, width);
      expect(boxes).toHaveLength(5);
      for (const one of boxes) {
        for (const other of boxes.filter(({ id }) => id !== one.id)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it('ties what stands under something to it, and wraps when it is narrow', () => {
    const wide = layoutOrganisation(nodes, 900);
    expect(wide.joints).toHaveLength(2);
    expect(layoutOrganisation(nodes, 300).width).toBeLessThanOrEqual(300);
    expect(layoutOrganisation(nodes, 300).height).toBeGreaterThan(wide.height);
  });
});
