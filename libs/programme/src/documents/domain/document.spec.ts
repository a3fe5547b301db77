import type { LocalDate } from '@koersvast/kernel';
import { destroyOn, nameInFolder } from './document';

describe('a document of the dossier', () => {
  it('may be destroyed the day after its term, which clamps at the end of February @eis KV-1125', () => {
    expect(destroyOn('CONTRACT', '2028-12-31' as LocalDate)).toBe('2036-01-01');
    expect(destroyOn('CONTRACT', '2028-02-29' as LocalDate)).toBe('2035-03-01');
    expect(destroyOn('PERMANENT', '2028-12-31' as LocalDate)).toBeNull();
    expect(destroyOn('DECISION', null)).toBeNull();
  });

  it('has a name in a folder that no system stumbles over', () => {
    expect(nameInFolder('DOC-001', '../../etc: "brief" <a>|b?', 'Brief.PDF')).toBe(
      'DOC-001 ..-..-etc- -brief- -a-b-.pdf',
    );
    expect(nameInFolder('DOC-002', `${'é'.repeat(300)}`, 'zonder')).toBe(`DOC-002 ${'é'.repeat(100)}`);
    expect(nameInFolder('DOC-003', 'omgekeerd\u202efdp', 'a.exe\u202efdp.pdf')).toBe('DOC-003 omgekeerd-fdp.pdf');
  });
});
