import { evidenceType } from './evidence-file';

const pdf = Buffer.from('%PDF-1.7 inhoud');
const packed = (part: string) =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(`....${part}document.xml`)]);
const refusal = (name: string, bytes: Buffer) => {
  try {
    return evidenceType(name, bytes);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('evidence @eis KV-1084', () => {
  it('has the type of its extension when its content agrees', () => {
    expect(evidenceType('Rapportage Q2.PDF', pdf)).toBe('application/pdf');
    expect(evidenceType('cijfers.xlsx', packed('xl/'))).toContain('spreadsheetml');
    expect(evidenceType('cijfers.csv', Buffer.from('a;b\n1;2'))).toBe('text/csv');
  });

  it.each([
    ['leeg.pdf', Buffer.alloc(0), 'obligation.file-empty'],
    ['rapport.pdf', packed('word/'), 'obligation.file-lies'],
    ['brief.docx', packed('xl/'), 'obligation.file-lies'],
    ['foto.jpg', pdf, 'obligation.file-lies'],
    ['lijst.csv', pdf, 'obligation.file-lies'],
    ['lijst.csv', Buffer.from([65, 0, 66]), 'obligation.file-lies'],
    ['programma.exe', Buffer.from('MZ'), 'obligation.file-kind'],
    ['pagina.html', Buffer.from('<script>'), 'obligation.file-kind'],
    ['zonder', pdf, 'obligation.file-kind'],
  ])('%s is refused', (name, bytes, code) => {
    expect(refusal(name, bytes)).toBe(code);
  });
});
