import { describe, expect, it } from 'vitest';
import { runCommand } from '../../support/page-commands.ts';
import { temporaryFolder } from '../../support/folder.ts';

/* Every dossier here is invented. */

const { write } = temporaryFolder();
const UNIT = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const now = write('now.json', { unit: UNIT, facts: { incomePerCapita: '51' } });
const earlier = write('earlier.json', { unit: UNIT, facts: { incomePerCapita: '45' } });
const ASSESS = ['assess', now, '--on', '2024-12-31', '--format', 'md'];

const FRAME = {
  letterhead: { parent: 'UBND HUYỆN B', issuer: 'UBND XÃ A', number: 'Số: 12/BC-UBND', place: 'Xã A', date: '2025-01-05' },
  signature: { recipients: ['- Lưu: VT.'], office: 'CHỦ TỊCH', name: 'Nguyễn Văn A' },
};
const frame = write('frame.json', FRAME);

describe('--letterhead', () => {
  it.each([
    ['assess', ASSESS],
    ['assess --kind', [...ASSESS, '--kind', 'one-page']],
    ['assess --compare-on', [...ASSESS, '--compare-on', '2023-12-31']],
    ['docs', ['docs', '--on', '2024-12-31', '--criterion', '10']],
    ['diff', ['diff', '--from', '2023-12-31', '--to', '2024-12-31', '--format', 'md']],
  ])('puts quốc hiệu, body, number, day, recipients and signature around what %s writes', async (_name, command) => {
    const { out, err, code } = await runCommand([...command, '--letterhead', frame]);
    expect([err, code]).toEqual(['', 0]);
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'UBND HUYỆN B',
      'UBND XÃ A',
      'Số: 12/BC-UBND',
      'Nơi nhận:',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ])
      expect(out).toContain(said);
    expect(out).toContain('Xã A, ngày 05 tháng 01 năm 2025');
  });

  it('is counted in the room of the one page: beneath a long one it says less', async () => {
    const page = async (...letterhead: string[]): Promise<string> =>
      (await runCommand([...ASSESS, '--kind', 'one-page', ...letterhead])).out;
    const recipients = Array.from({ length: 16 }, (_, index) => `Nơi nhận giả định ${index + 1}`);
    const long = write('long.json', { ...FRAME, signature: { ...FRAME.signature, recipients } });
    const [short, whole] = [await page('--letterhead', long), await page()];
    expect(whole).toMatch(/Chưa xác định\*\* \| 1 Quy hoạch; 2 Giao thông/);
    expect(short).toMatch(/Chưa xác định\*\* \| 1, 2, 3, /);
  });

  it.each([
    ['a day that is none', { letterhead: { ...FRAME.letterhead, date: '2025-02-30' } }, 'letterhead.date'],
    ['a blank body', { letterhead: { ...FRAME.letterhead, issuer: ' ' } }, 'letterhead.issuer'],
    ['a field that is not there', { letterhead: { ...FRAME.letterhead, sign: 'x' } }, 'letterhead.sign'],
    ['recipients that are no list', { signature: { ...FRAME.signature, recipients: 'VT' } }, 'signature.recipients'],
    ['nothing', {}, ''],
  ])('refuses %s by path', async (name, content, path) => {
    const file = write(`${name}.json`, content);
    const { out, err, code } = await runCommand([...ASSESS, '--letterhead', file]);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(file);
    expect(err).toContain(path);
  });
});

describe('--kind and --compare-on', () => {
  it.each([
    ['one-page', 'TÓM TẮT KẾT QUẢ ĐÁNH GIÁ'],
    ['file', '| Tự đánh giá của xã | Thẩm tra | Thẩm định |'],
    ['summary', 'Số đơn vị đạt (1 đơn vị)'],
    ['report', 'BÁO CÁO KẾT QUẢ ĐÁNH GIÁ'],
  ])('writes %s', async (kind, said) => {
    const { out, code } = await runCommand([...ASSESS, '--kind', kind]);
    expect([out.includes(said), code]).toEqual([true, 0]);
  });

  it('puts the judgements of other dossiers into the table of the file, and nowhere else', async () => {
    const judgements = { '1.1': { status: 'met', by: 'UBND huyện B', on: '2024-06-30' } };
    const review = write('review.json', { unit: UNIT, facts: {}, judgements });
    const { out, err, code } = await runCommand([...ASSESS, '--kind', 'file', '--judged', review]);
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(/\| 1\.1 \|.*\| đạt<br>UBND huyện B, 30\/06\/2024 \|/);
    const wrong = write('wrong.json', { unit: UNIT, facts: { nothing: 1 } });
    const failed = await runCommand([...ASSESS, '--kind', 'file', '--judged', wrong]);
    expect([failed.out.includes('| 1.1 |'), failed.err.includes(wrong), failed.code]).toEqual([true, true, 2]);
  });

  it('compares with another day, by the same dossiers or by those of that time', async () => {
    const same = await runCommand([...ASSESS, '--compare-on', '2023-12-31']);
    expect(same.out).toContain('Kỳ trước: 31/12/2023 – Kỳ này: 31/12/2024');
    expect(same.out).not.toContain('tăng 6');
    const { out } = await runCommand([...ASSESS, '--compare-on', '2023-12-31', '--before', earlier]);
    expect(out).toContain('thêm đạt; tăng 6 triệu đồng/người/năm; mức đạt chuẩn thay đổi');
  });

  it.each([
    ['a day that is not earlier', ['--compare-on', '2024-12-31'], '[invalid-option]'],
    ['earlier dossiers without their day', ['--before', earlier], '[lacking-option]'],
    ['judgements without a table for them', ['--kind', 'one-page', '--judged', earlier], '[conflicting-options]'],
    ['judgements without a kind', ['--judged', earlier], '[lacking-option]'],
    ['a kind of a plan', ['--kind', 'file', '--plan'], '[conflicting-options]'],
    ['a kind that there is not', ['--kind', 'letter'], '[invalid-option]'],
  ])('refuses %s', async (_name, options, code) => {
    const refused = await runCommand([...ASSESS, ...options]);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(code);
  });
});
