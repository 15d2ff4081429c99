/** True for a text that is a no already, "Không còn nhà tạm", "Xã không phức tạp …": "Không" beside it can be read both ways. */
export function isNegated(text: string): boolean {
  return /^(?:xã )?(?:không|chưa)(?!\p{L})/iu.test(text);
}
