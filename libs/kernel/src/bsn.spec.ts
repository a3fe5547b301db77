import fc from 'fast-check';
import { containsBsn, isBsn, maskBsn } from './bsn';

// 111222333 and 123456782 are the numbers that documentation uses; they belong to nobody.
const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((first) => {
    const check = first.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11;
    return check < 10 && first.some((digit) => digit > 0) ? [...first, check].join('') : null;
  })
  .filter((bsn): bsn is string => bsn !== null);

describe('detection of a burgerservicenummer @eis KV-088', () => {
  it.each(['111222333', '123456782', '010000021'])('%s passes the 11-test', (bsn) => expect(isBsn(bsn)).toBe(true));
  it.each(['111222334', '123456789', '000000000', '12345678', '1234567820', '', '11122233a'])('%s does not', (text) =>
    expect(isBsn(text)).toBe(false),
  );

  it.each([
    '111222333',
    'BSN:111222333.',
    'bsn111222333',
    'Jan (111.222.333)',
    '111 222 333',
    '111-222-333',
    '111 - 222 - 333',
    '111\u00a0222\u00a0333',
    '1112.22.333',
    '1 1 1 2 2 2 3 3 3',
    '11.12.22.333',
    '2026 111222333 2027',
    '5-111 222 333',
    '2026 111 222 333 12',
    '111222333, 12 jaar',
    '1112-22/333 en 111222333',
  ])('sees it in %j', (text) => expect(containsBsn(text)).toBe(true));

  it.each([
    '',
    'zaak 111222334',
    '1112223330',
    '0111222333',
    '€ 111.222.333',
    '€ 111222333,00',
    '111.222.333,00',
    '111222333,00',
    '111222333.00',
    'NL111222333B01',
    '06-12345678',
    '+31 6 1112 22333',
    'NL91 ABNA 0417 1643 00',
    '01-01-2026 t/m 31-12-2026',
    '0193-11122-2333',
    '0a1b2c3d-4e5f-4a7b-8c9d-111222333abc',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b111222333',
  ])('leaves %j alone', (text) => expect(containsBsn(text)).toBe(false));

  it('sees every valid number, in each way of writing, amid words', () =>
    fc.assert(
      fc.property(digits, fc.constantFrom('', '.', ' ', '-', '/'), (bsn, mark) => {
        const written = [bsn.slice(0, 3), bsn.slice(3, 6), bsn.slice(6)].join(mark);
        return (
          containsBsn(`Jeugdige ${written} is verhuisd`) &&
          !maskBsn(`Jeugdige ${written} is verhuisd`).includes(written)
        );
      }),
    ));

  it('masks each number and nothing else', () => {
    expect(maskBsn('Aanvulling J. 123456782')).toBe('Aanvulling J. 1•••••••2');
    expect(maskBsn('111.222.333 en 123456782; € 111.222.333')).toBe('1•••••••3 en 1•••••••2; € 111.222.333');
    expect(maskBsn('termijn 10 van 12')).toBe('termijn 10 van 12');
  });

  it('leaves no number behind and takes linear time on long input', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(digits, fc.string(), fc.constantFrom(' ', '.', '-'))), (parts) => {
        const text = parts.join('');
        return !maskBsn(text).split(/[^\d]/).some(isBsn) || !containsBsn(maskBsn(text));
      }),
    );
    expect(containsBsn('1 '.repeat(200_000))).toBe(false);
    expect(containsBsn('1.'.repeat(200_000))).toBe(false);
    expect(containsBsn('1'.repeat(1_000_000))).toBe(false);
  });
});
