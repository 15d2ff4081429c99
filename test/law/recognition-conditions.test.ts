import { describe, expect, it } from 'vitest';
import { communeRecognition } from '../../rules/index.ts';
import { inForce } from '../../src/index.ts';

const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;
const textOn = (on: string): string[] =>
  inForce(communeRecognition, { on, place: PLACE }).criteria.flatMap(({ indicators }) => indicators.map(({ title }) => title.vi));

describe('the four conditions of QĐ 18/2022/QĐ-TTg, as QĐ 03/2024/QĐ-TTg words them', () => {
  it('are quoted whole from the amendment on', () => {
    expect(textOn('2024-03-07')).toEqual([
      'Đáp ứng đầy đủ mức đạt chuẩn theo yêu cầu của: Bộ tiêu chí quốc gia về xã NTM giai đoạn 2021 - 2025 (đối với xã NTM); Bộ tiêu chí quốc gia về xã NTM nâng cao giai đoạn 2021 - 2025 (đối với xã NTM nâng cao); Quy định xã NTM kiểu mẫu giai đoạn 2021 - 2025 (đối với xã NTM kiểu mẫu)',
      'Có tỷ lệ hài lòng của người dân trên địa bàn đối với kết quả xây dựng NTM, NTM nâng cao, NTM kiểu mẫu của xã đáp ứng yêu cầu theo quy định',
      'Không có nợ đọng xây dựng cơ bản thuộc Chương trình MTQG xây dựng NTM trên địa bàn',
      'Xã đạt tiêu chuẩn “An toàn về an ninh, trật tự” theo quy định của Bộ Công an',
    ]);
  });

  it('are those of 2022 the day before', () => {
    expect(textOn('2024-03-06').at(-1)).toBe('Xã không phức tạp về an ninh, trật tự theo quy định của Bộ Công an');
  });

  it('say that the day of the amendment is remembered only', () => {
    const amendment = communeRecognition.instruments.find(({ number }) => number === '03/2024/QĐ-TTg');
    expect(amendment).toMatchObject({ signedOn: null, inForce: { wording: { grade: 'recalled' } } });
  });
});
