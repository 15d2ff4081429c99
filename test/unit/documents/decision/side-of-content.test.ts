import { expect, it } from 'vitest';
import { measureCells } from '../../../../src/documents/decision/annex-cells.ts';

/* On which side of a bare number a level is, from the words of its row: two people had rows turned round. Every row is invented. */

it.each([
  ['Số hộ sinh con thứ 3 trở lên', 'hộ', '5'],
  ['Số cơ sở gây ô nhiễm từ cấp độ 2 trở lên', 'cơ sở', '1'],
  ['Số hồ sơ chậm từ 3 ngày trở lên', 'hồ sơ', '10'],
  ['Số người nghiện từ 18 tuổi trở lên', 'người', '2'],
  ['Tỷ lệ hộ có tối đa 2 con', '%', '80'],
  ['Tỷ lệ hộ có ít nhất một lao động', '%', '80'],
  ['Số hộ nghèo có từ 2 con trở lên', 'hộ', '4'],
  ['Số sản phẩm OCOP đạt từ 3 sao trở lên', 'sản phẩm', '2'],
  ['Tỷ lệ lao động có trình độ từ trung cấp trở lên', '%', '20'],
  ['Tỷ lệ hộ dưới mức sống tối thiểu', '%', '3'],
])('%s says none of its level', (content, unit, level) => {
  expect(measureCells(content, [level], unit)['direction']).toBeUndefined();
});

it.each([
  ['Số mô hình tối thiểu', 'mô hình', '2', 'không dưới'],
  ['Số mô hình (tối thiểu)', 'mô hình', '2', 'không dưới'],
  ['Có ít nhất 02 mô hình', 'mô hình', '2', 'không dưới'],
  ['Có ít nhất hai mô hình', 'mô hình', '2', 'không dưới'],
  ['Tối thiểu số mô hình', 'mô hình', '2', 'không dưới'],
  ['Từ 02 mô hình trở lên', 'mô hình', '02', 'không dưới'],
  ['Số vụ tối đa (vụ/năm)', 'vụ/năm', '2', 'không quá'],
  ['Không quá 3 vụ', 'vụ', '3', 'không quá'],
])('%s says its side', (content, unit, level, side) => {
  expect(measureCells(content, [level], unit)['direction']).toContain(side);
});
