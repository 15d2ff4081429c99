import type { ReasonCode } from '../model/reason-codes.ts';
import type { Language } from './language.ts';
import { REASON_SENTENCES } from './words.ts';

/** Bodies below the central ones: what they leave to others they leave to a lower level, never to the province. */
const LOCAL = /^(?:chủ tịch )?(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|hội đồng nhân dân|sở)(?!\p{L})/iu;

/** True of a text that local bodies alone have issued. */
export function isLocalText(instruments: readonly { readonly issuer: string }[]): boolean {
  return instruments.length > 0 && instruments.every(({ issuer }) => LOCAL.test(issuer.normalize('NFC')));
}

const TO_LOWER_LEVEL: Readonly<Record<Language, string>> = {
  vi: 'mức giao cấp dưới quy định, chưa có trong dữ liệu',
  en: 'left to a lower level, whose value is not in the data',
};

/** Why an indicator is open, by the text that its answer rests on. */
export function reasonSentence(
  code: Exclude<ReasonCode, 'met' | 'not-met'>,
  { instruments }: { readonly instruments: readonly { readonly issuer: string }[] },
  language: Language,
): string {
  return code === 'threshold-delegated' && isLocalText(instruments) ? TO_LOWER_LEVEL[language] : REASON_SENTENCES[language][code];
}
