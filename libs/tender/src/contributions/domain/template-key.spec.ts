import { containsBsn } from '@koersvast/kernel';
import { readTemplateKey, writeTemplateKey } from './template-key';

const key = {
  programmeId: '12345678-2123-4567-8912-345678912345',
  workgroupId: '11111111-2222-4333-8444-555555555555',
  questions: '0123456789abcdef',
};

describe('the key of a form for contributions', () => {
  it('comes back as it went out, wherever the column stands, and holds no digit', () => {
    expect(readTemplateKey(['Vraag', ` ${writeTemplateKey(key)} `, 'Zin'])).toEqual(key);
    expect(readTemplateKey([writeTemplateKey({ ...key, workgroupId: null })])).toEqual({ ...key, workgroupId: null });
    expect(writeTemplateKey(key)).not.toMatch(/\d/);
    expect(containsBsn(writeTemplateKey(key))).toBe(false);
  });

  it('is not seen in a list of somebody else', () => {
    expect(readTemplateKey(['Werkgroep', 'Vraag', 'koersvastformulier|x'])).toBeNull();
  });
});
