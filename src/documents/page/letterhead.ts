import type { Letterhead } from './model.ts';

/** Quốc hiệu và tiêu ngữ. */
export const NATIONAL_TITLE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;

/** Heading of the list of recipients. */
export const RECIPIENTS = 'Nơi nhận:';

/** A recipient as the decree writes it, after a dash. */
export function recipientText(recipient: string): string {
  return /^\s*[-–]/.test(recipient) ? recipient : `- ${recipient}`;
}

/** `Kon Plông, ngày 22 tháng 4 năm 2024`; day and month below 10, and months 1 and 2, are written with a leading zero, as the decree asks. */
export function placeAndDate({ place, date }: Letterhead): string {
  if (date === undefined) return `${place}, ngày … tháng … năm …`;
  const [year = '', month = '', day = ''] = date.split('-');
  // Only days below 10 and the months 1 and 2 get a zero: they could be altered into 11 or 12, a 3 into no other month.
  const written = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${written} năm ${year}`;
}
