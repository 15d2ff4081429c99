/** Languages in which results are explained. */
export type Language = 'vi' | 'en';
