import type { Bilingual } from '../../model/primitives.ts';
import { comparesUnsaid } from './number-levels.ts';
import { lostSign } from './old-signs.ts';
import type { LevelContext } from './understood.ts';
import { isOddYes, isOpenNone, isOpenWord } from './word-levels.ts';

/* Why words that stand alone, such as "Không", are for a person beside the row that they stand in. */

/** A row that asks how many, or which share. */
const FIGURE = /^(?:tổng )?(?:số (?!h[óo]a)|t[ỷỉ] lệ )/iu;

const NEGATED: Bilingual = {
  vi: 'nội dung của hàng đã là phủ định (hoặc nói ngăn chặn, xóa bỏ) nên chữ này có hai nghĩa: ghi "Đạt" nếu điều ghi ở nội dung phải đúng',
  en: 'the row is a no already (or says that something is kept away), so the word can be read both ways: write "Đạt" if what the row says has to hold',
};
const NEGATED_FIGURE: Bilingual = {
  vi: 'nội dung của hàng đã là phủ định nên "Không" có hai nghĩa: hàng đo bằng số thì ghi số, như "0" nếu không được còn, "100%" nếu tất cả phải vậy',
  en: 'the row is a no already, so the word can be read both ways: of a figure write the number, "0" where there must be none, "100%" where all have to',
};
/** "Không" of what nobody would want to be without: what must not be, or what is not asked for. */
const OPEN_NONE: Bilingual = {
  vi: '"Không" ở đây có hai nghĩa: không đòi gì thì ghi "Không quy định"; nếu đúng là không được có thì giữ "Không" và chọn "Đạt hoặc không" ở cột "Loại"',
  en: 'this "Không" can be read both ways: where nothing is asked, write "Không quy định"; if it really must not be there, leave it and choose "Đạt hoặc không" under "Loại"',
};
/** "Không để xảy ra" beside what is wanted. */
const NONE_OF_WHAT: Bilingual = {
  vi: 'không được có, không được xảy ra điều gì chưa nói: ghi điều ấy vào nội dung ("Không để xảy ra …") với mức "Đạt"',
  en: 'what must not be or happen is not said: put it into the content ("Không để xảy ra …") with the level "Đạt"',
};
const OPEN_NONE_OF_FIGURE: Bilingual = {
  vi: 'chưa rõ không dưới hay không quá: "Không" của thứ đếm được có hai nghĩa: không đòi gì thì ghi "Không quy định"; nếu đúng là không được có thì ghi "≤ 0"',
  en: 'it does not say on which side: "Không" of what is counted can be read both ways: where nothing is asked, write "Không quy định"; if there really must be none, "≤ 0"',
};
/** "Có" of temporary houses. */
const ODD_YES: Bilingual = {
  vi: '"Có" của thứ không nên có: ghi "Không" nếu không được có; nếu đúng là phải có thì chọn "Đạt hoặc không" ở cột "Loại"',
  en: '"Có" of what nobody wants: write "Không" where it must not be there; if it really has to, choose "Đạt hoặc không" under "Loại"',
};
const LOST_SIGN = (sign: string, meant: string): Bilingual => ({
  vi: `dấu "${sign}" trước số là dấu của phông chữ cũ (Symbol), có lẽ văn bản ghi "${meant}": đối chiếu với bản in rồi ghi lại "${meant}"`,
  en: `the sign "${sign}" before the number comes of an old font ("Symbol") and was most likely "${meant}": check it against the print and write "${meant}"`,
});
/** "Cao hơn 10%" of an amount. */
const UNSAID: Bilingual = {
  vi: 'phần trăm, số lần so với gì hoặc của gì (năm trước, mức của xã, của tỉnh …) chưa nói: ghi mức ấy bằng số, đổi nội dung thành "Tỷ lệ tăng … so với …", hoặc chọn "Theo kết luận" ở cột "Loại"',
  en: 'so many per cent of what, or more or less than what (last year, the level of the commune or the province …) is not said: write that level as a number, make the content "Tỷ lệ tăng … so với …", or choose "Theo kết luận" under "Loại"',
};

/** Why a level is not understood that would be beside another row; `undefined` for any other wording. */
export function reasonOfWords(line: string, context: LevelContext): Bilingual | undefined {
  const { content, isShare = false, isWord = false } = context;
  if (/^(?:không|có)(?: có| còn| phát sinh|(?: để)? xảy ra)?$/iu.test(line) && isOpenWord(/^có/iu.test(line), content))
    return isShare || (!isWord && FIGURE.test(content)) ? NEGATED_FIGURE : NEGATED;
  if (!/tăng|giảm|so với/iu.test(line) && comparesUnsaid(line, context)) return UNSAID;
  if (/^có$/iu.test(line) && isOddYes(context)) return ODD_YES;
  const lost = lostSign(line);
  if (lost !== undefined) return LOST_SIGN(...lost);
  const word = line.replace(/\.$/u, '');
  if (!isOpenNone(word, context)) return undefined;
  if (/(?:còn|phát sinh|xảy ra)$/iu.test(word)) return NONE_OF_WHAT;
  return isShare || FIGURE.test(content) ? OPEN_NONE_OF_FIGURE : OPEN_NONE;
}
